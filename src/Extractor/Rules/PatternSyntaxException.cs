namespace Extractor.Rules;

/// <summary>A pattern is malformed; the message says what and where in it.</summary>
public sealed class PatternSyntaxException(string message, int offset) : Exception($"{message} (at character {offset + 1} of the pattern)");

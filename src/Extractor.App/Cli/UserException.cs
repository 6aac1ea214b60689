namespace Extractor.App.Cli;

/// <summary>The request was understood and cannot be carried out; the message, ready in the user's language, says why. Exit code 1.</summary>
internal sealed class UserException(string message, Exception? inner = null) : Exception(message, inner);

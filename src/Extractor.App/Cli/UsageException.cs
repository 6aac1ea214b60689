namespace Extractor.App.Cli;

/// <summary>The command was wrongly put; the message, ready in the user's language, says how to mend it. Exit code 2.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);

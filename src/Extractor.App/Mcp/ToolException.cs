namespace Extractor.App.Mcp;

/// <summary>A tool was called wrongly; the message tells the assistant how to mend it.</summary>
internal sealed class ToolException(string message) : Exception(message);

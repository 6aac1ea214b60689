namespace Extractor.Storage.Saving;

/// <summary>What a reviewer should see of a version beside its facts, before the version has its number.</summary>
internal sealed record RemarkRow(string Key, string Code, string? Message, int SpanStart, string Text, int ContextStart, string Context);

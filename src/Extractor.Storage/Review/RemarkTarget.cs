namespace Extractor.Storage.Review;

/// <summary>A remark that is decided on.</summary>
internal sealed record RemarkTarget
{
    public string Key { get; init; } = "";
    public string Code { get; init; } = "";
    public int SpanStart { get; init; }
    public string Text { get; init; } = "";
    public int ContextStart { get; init; }
    public string Context { get; init; } = "";
}

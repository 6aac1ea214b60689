using Extractor.Text;

namespace Extractor.Storage.Records;

/// <summary>Something of a stored document that a reviewer should see and that is no fact.</summary>
public sealed record Remark
{
    /// <summary>Code of a number that no fact and no reason accounts for; likewise <c>unexplained.title</c> and <c>unexplained.person</c>.</summary>
    public const string UnexplainedNumber = "unexplained.number";

    /// <summary>Higher for later versions of documents; falls in reading order.</summary>
    public required long RemarkId { get; init; }

    /// <summary>The same for the same words in every version of the document; decisions hang on it.</summary>
    public required string Key { get; init; }

    /// <summary><c>unexplained.number</c>, <c>.title</c>, <c>.person</c>, or the code of an issue.</summary>
    public required string Code { get; init; }

    /// <summary>The sentence of an issue; null for what is unexplained.</summary>
    public string? Message { get; init; }

    public required long DocumentId { get; init; }

    /// <summary>Path of its document.</summary>
    public required string Document { get; init; }

    public string? Title { get; init; }

    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The clause around it, or what of it is near.</summary>
    public required string Context { get; init; }

    public required TextSpan ContextSpan { get; init; }
}

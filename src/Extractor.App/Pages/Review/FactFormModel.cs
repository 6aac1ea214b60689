namespace Extractor.App.Pages.Review;

/// <summary>A form for facts that a reviewer states: a new one, or the parts of one that is several.</summary>
public sealed record FactFormModel
{
    public required long DocumentId { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    /// <summary>Where the text shown begins in the article.</summary>
    public required int Start { get; init; }

    /// <summary>The text that quotes are taken from.</summary>
    public required string Context { get; init; }

    public required IReadOnlyList<FactPart> Parts { get; init; }

    /// <summary>The fact to be split; null where one is added.</summary>
    public string? Name { get; init; }

    /// <summary>The queue to come back to.</summary>
    public string? Query { get; init; }

    public string? After { get; init; }

    /// <summary>Why it was not taken.</summary>
    public string? Fault { get; init; }
}

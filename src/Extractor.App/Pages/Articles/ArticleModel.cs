using Extractor.Storage.Records;

namespace Extractor.App.Pages.Articles;

/// <summary>One article as it is read: its text, the facts in it, what it was before.</summary>
public sealed record ArticleModel
{
    public required StoredDocument Stored { get; init; }

    public required IReadOnlyList<VersionSummary> Versions { get; init; }

    /// <summary>The same article as others printed it, the origin first.</summary>
    public IReadOnlyList<Reprint> Reprints { get; init; } = [];

    /// <summary>The version shown where it is not the current one.</summary>
    public long? Version { get; init; }

    /// <summary>Nothing, <c>repairs</c> or <c>source</c>.</summary>
    public string? Show { get; init; }

    /// <summary>Kinds whose facts are not marked.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Id of the fact that the reader came for.</summary>
    public string? Fact { get; init; }

    /// <summary>Against the current version: how many facts only this one has, and only that one.</summary>
    public (int Gone, int Added)? Changed { get; init; }
}

using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Facts;

/// <summary>What the page of facts shows: the state of its address and what the store answered.</summary>
public sealed record FactsModel
{
    public required string Query { get; init; }

    public required FactOrder Sort { get; init; }

    /// <summary>Only what later runs brought.</summary>
    public long? Since { get; init; }

    /// <summary>What is wrong with the query; then there is no page.</summary>
    public QueryException? Fault { get; init; }

    public FactPage? Page { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Folded words of the query, to mark.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public IReadOnlyList<SavedSearch> Saved { get; init; } = [];

    /// <summary>The line of the one indicator that the query is about.</summary>
    public SeriesLine? Line { get; init; }
}

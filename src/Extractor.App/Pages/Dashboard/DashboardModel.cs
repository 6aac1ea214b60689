using Extractor.App.Pages.Facts;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Dashboard;

/// <summary>What the first page shows.</summary>
public sealed record DashboardModel
{
    private static readonly string[] Facets = ["kind", "state", "issue", "indicator", "publisher"];

    public required StoreTotals Totals { get; init; }

    public required IReadOnlyDictionary<string, Facet> Counts { get; init; }

    /// <summary>Remarks of documents by code.</summary>
    public required IReadOnlyList<FacetValue> Remarks { get; init; }

    public required IReadOnlyList<RunRecord> Runs { get; init; }

    public required IReadOnlyList<JobRun> Open { get; init; }

    /// <summary>Kept searches with how many facts are new to each.</summary>
    public required IReadOnlyList<(SavedSearch Search, long News)> Saved { get; init; }

    /// <summary>Counts what the page shows before anybody asks.</summary>
    internal static void Warm(IFactStore store, Shelf shelf) => shelf.Take("overview", () => Counted(store));

    internal static DashboardModel Read(IFactStore store, Shelf shelf, string owner) => shelf.Take("overview", () => Counted(store)) with
    {
        Runs = store.Runs(6),
        Open = [.. store.Jobs.List(null, 10).Where(r => r.State == RunState.Running)],
        Saved = [.. store.SavedSearches(owner).Select(s => (s, SavedSearches.News(store, s)))],
    };

    private static DashboardModel Counted(IFactStore store) => new()
    {
        Totals = store.Totals(),
        Counts = store.Facets(Query.Everything, Facets, 8).ToDictionary(f => f.Name),
        Remarks = store.RemarkCounts(),
        Runs = [],
        Open = [],
        Saved = [],
    };

    public long CountOf(string facet, string value) => Counts[facet].Values.FirstOrDefault(v => v.Value == value)?.Count ?? 0;
}

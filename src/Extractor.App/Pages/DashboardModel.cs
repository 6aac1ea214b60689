using Extractor.Storage;
using Extractor.Storage.Records;

namespace Extractor.App.Pages;

/// <summary>What the first page shows.</summary>
public sealed record DashboardModel(StoreTotals Totals, IReadOnlyList<RunRecord> Runs)
{
    public static DashboardModel Read(IFactStore store) => new(store.Totals(), store.Runs(8));
}

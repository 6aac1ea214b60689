using Extractor.Audit;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>Puts the latest actual value beside each target: of the same indicator, place, unit and measure.</summary>
internal static class TargetTracker
{
    public static IReadOnlyList<TargetEntry> Read(IFactStore store, Query query)
    {
        var targets = RegisterFacts.Read(store, query, ("kind", "figure"), ("status", "target"));
        var actuals = RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("status", "actual"), ("period", ""));
        var byThing = actuals.Select(a => (Fact: a, View: View(a))).Where(a => a.View is not null).ToLookup(a => Thing(a.View!), a => a.Fact);
        return
        [
            .. targets.Select(t => (Target: t, View: View(t))).Where(t => t.View is not null)
                .Select(t => Entry(t.Target, byThing[Thing(t.View!)]))
                .OrderBy(e => e.Target.Fact.TextOf("period") ?? "9999", StringComparer.Ordinal).ThenBy(e => e.Target.Fact.TextOf("indicator"), StringComparer.Ordinal),
        ];
    }

    private static TargetEntry Entry(StoredFact target, IEnumerable<StoredFact> actuals)
    {
        // An actual value is of a period that ends no later than the target's, or it is another thing's.
        var latest = actuals.Where(a => End(a) is { } end && (End(target) is not { } by || end <= by) && (target.Published is null || a.Published is null || a.Published >= target.Published))
            .OrderByDescending(End).ThenByDescending(a => a.Published).FirstOrDefault();
        return new TargetEntry(target, latest, latest is null ? null : Reached(target, latest));
    }

    private static bool? Reached(StoredFact target, StoredFact actual)
    {
        if (target.Fact.NumberOf("value") is not { } wanted || actual.Fact.NumberOf("value") is not { } value)
        {
            return null;
        }

        var most = target.Fact.TextOf("modifier") is "at_most" or "under";
        return most ? value <= wanted : value >= wanted;
    }

    private static FigureView? View(StoredFact fact) => FigureView.Of([fact.Fact]) is [var view] ? view : null;

    private static (string, string?, string?, string) Thing(FigureView view) => (view.Identity.Name, view.Place, view.Unit, view.Measure);

    private static int? End(StoredFact fact) => fact.Fact.TextOf("period") is { } period && PeriodNotation.TryRead(period, out var days) ? days.Last : null;
}

using Extractor.App.Review;
using Extractor.Audit.CrossArticle;
using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>Puts the latest actual value beside each target; one that cannot be held against it says why.</summary>
internal static class TargetTracker
{
    public static IReadOnlyList<TargetEntry> Read(IFactStore store, Query query)
    {
        var names = new IndicatorNames(store);
        var comparison = new TargetComparison(names.Preferred, names.Places);
        var targets = RegisterFacts.Read(store, query, ("kind", "figure"), ("status", "target")).Select(t => (Fact: t, Thing: Thing(comparison, t))).ToList();
        // Of all actual values only those are held that some target speaks of.
        var wanted = targets.Select(t => t.Thing).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var actuals = (wanted.Count == 0 ? [] : RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("status", "actual"), ("period", "")))
            .Select(a => (Fact: a, Thing: Thing(comparison, a))).Where(a => a.Thing is not null && wanted.Contains(a.Thing)).ToLookup(a => a.Thing!, a => a.Fact);
        return
        [
            .. targets.Select(t => Entry(t.Fact, t.Thing is null ? [] : actuals[t.Thing]))
                .OrderBy(e => e.Target.Fact.TextOf("period") ?? "9999", StringComparer.Ordinal).ThenBy(e => e.Target.Fact.TextOf("indicator"), StringComparer.Ordinal),
        ];
    }

    private static TargetEntry Entry(StoredFact target, IEnumerable<StoredFact> actuals)
    {
        var (actual, unlike) = actuals.Where(a => IsLater(target, a)).Select(a => (Fact: a, Unlike: TargetComparison.Unlike(target.Fact, a.Fact)))
            .OrderBy(a => a.Unlike is null ? 0 : 1).ThenByDescending(a => End(a.Fact)).ThenByDescending(a => a.Fact.Published).FirstOrDefault();
        return new TargetEntry(target, actual, actual is null || unlike is not null ? null : TargetComparison.Reached(target.Fact, actual.Fact), unlike);
    }

    /// <summary>
    /// Said when the target was set or later, of a time that had not ended then and ends no later than the target's. Where
    /// nobody knows when it was set, only the target's own time is surely later.
    /// </summary>
    private static bool IsLater(StoredFact target, StoredFact actual) =>
        End(actual) is { } end && (End(target) is not { } by || end <= by)
        && (target.Published is { } set ? end >= DayRange.DayOf(set) && (actual.Published is not { } said || said >= set) : end == End(target));

    private static string? Thing(TargetComparison comparison, StoredFact fact) => comparison.Thing(new Witness(fact.Fact, fact.Document, "", fact.Published) { Title = fact.Title });

    private static int? End(StoredFact fact) => fact.Fact.TextOf("period") is { } period && PeriodNotation.TryRead(period, out var days) ? days.Last : null;
}

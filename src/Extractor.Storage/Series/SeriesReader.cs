using Extractor.Audit.Indicators;
using Extractor.Storage.Queries;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;
using Extractor.Storage.Saving;
using Extractor.Storage.Searching;

namespace Extractor.Storage.Series;

/// <summary>Puts the figures of an indicator in order of their periods, never mixing what cannot be compared.</summary>
internal sealed class SeriesReader(ReadScope scope, SqlDialect dialect, IndicatorAliases aliases)
{
    public IndicatorSeries Read(string indicator, Query? within, int limit)
    {
        var folded = TextFolding.Fold(indicator);
        if (folded.Length == 0)
        {
            return new IndicatorSeries([], 0, IsCapped: false);
        }

        var alike = NamesAlike.Of(scope, indicator).Select(n => (QueryNode)Named(new FieldTest.Equal(n))).ToList();
        var series = Read(alike is [var only] ? only : new QueryNode.Or(alike), within, limit);
        return series.Facts > 0 ? series : Read(Named(new FieldTest.Contain(folded)), within, limit);
    }

    private static QueryNode.Match Named(FieldTest test) => new(QualifierCatalog.Find("indicator")!, test);

    private IndicatorSeries Read(QueryNode indicator, Query? within, int limit)
    {
        QueryNode[] terms = [indicator, new QueryNode.Match(QualifierCatalog.Find("period")!, new FieldTest.Present())];
        var ids = new FactSearch(scope, dialect).Ids(aliases.Apply((within ?? Query.Everything).Narrowed(terms)), limit + 1);
        var facts = new FactReader(scope, dialect).Read([.. ids.Take(limit)]).Where(f => f.Fact.NumberOf("value") is not null && f.State != "rejected").ToList();
        var origins = ReprintReader.Origins(scope, [.. facts.Select(f => f.DocumentId)]);
        return new IndicatorSeries(Lines(facts, origins), facts.Count, ids.Count > limit);
    }

    private List<SeriesLine> Lines(List<StoredFact> facts, IReadOnlyDictionary<long, long> origins) =>
    [
        .. facts.GroupBy(f => (
                Indicator: NameOf(f), Region: f.Fact.TextOf("region") ?? IdentityOf(f).Place, Unit: f.Fact.TextOf("unit"),
                Measure: f.Fact.TextOf("measure") ?? "level", Basis: f.Fact.TextOf("basis"), Span: SpanOf(f.Fact.TextOf("period")!)))
            .Select(g => (g.Key, Names: Names(g), Facts: g))
            .Select(g => new SeriesLine
            {
                Indicator = aliases.Preferred(g.Key.Indicator) ?? g.Names[0].Name,
                Names = g.Names,
                Region = g.Key.Region,
                Unit = g.Key.Unit,
                Measure = g.Key.Measure,
                Basis = g.Key.Basis,
                PeriodType = g.Key.Span,
                Points = Points(g.Facts, g.Key.Measure, origins),
            })
            .OrderByDescending(l => l.Points.Count).ThenBy(l => l.Indicator, StringComparer.Ordinal).ThenBy(l => l.Region, StringComparer.Ordinal)
            .ThenBy(l => l.Unit, StringComparer.Ordinal).ThenBy(l => l.Measure, StringComparer.Ordinal).ThenBy(l => l.Basis, StringComparer.Ordinal)
            .ThenBy(l => l.PeriodType, StringComparer.Ordinal),
    ];

    /// <summary>Folded; the same for all names of one indicator, by people's word or by words that change nothing.</summary>
    private string NameOf(StoredFact fact)
    {
        var name = aliases.Preferred(TextFolding.Fold(fact.Fact.TextOf("indicator")!)) is { } preferred ? IndicatorIdentity.Of(preferred).Name : IdentityOf(fact).Name;
        var folded = TextFolding.Fold(name);
        return aliases.Preferred(folded) is { } other ? TextFolding.Fold(other) : folded;
    }

    private static IndicatorIdentity IdentityOf(StoredFact fact) => IndicatorIdentity.Of(fact.Fact.TextOf("indicator")!);

    private List<SeriesName> Names(IEnumerable<StoredFact> line) =>
    [
        .. line.CountBy(f => f.Fact.TextOf("indicator")!).OrderByDescending(n => n.Value).ThenBy(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal)
            .Select(n => new SeriesName(n.Key, n.Value, aliases.Preferred(TextFolding.Fold(n.Key)) is { } preferred && TextFolding.Fold(preferred) != TextFolding.Fold(n.Key), IndicatorIdentity.Of(n.Key).LeftOut)),
    ];

    private static List<SeriesPoint> Points(IEnumerable<StoredFact> facts, string measure, IReadOnlyDictionary<long, long> origins) =>
    [
        .. facts.GroupBy(f => (Period: f.Fact.TextOf("period")!, Value: Value(f, measure), Upper: f.Fact.NumberOf("upper"), Status: f.Fact.TextOf("status") ?? "actual"))
            .Select(g =>
            {
                var days = VersionRows.PeriodOf(g.First().Fact)!.Value;
                return new SeriesPoint(g.Key.Period, days.First, days.Last, g.Key.Value, g.Key.Upper, g.Key.Status, [.. g])
                {
                    Witnesses = g.Select(f => origins.GetValueOrDefault(f.DocumentId, f.DocumentId)).Distinct().Count(),
                };
            })
            .OrderBy(p => p.FirstDay).ThenBy(p => p.LastDay).ThenBy(p => p.Value),
    ];

    /// <summary>A quarter's value does not stand in line with a year's.</summary>
    private static string SpanOf(string period) => period.Contains('/', StringComparison.Ordinal) ? "interval" : period.Length switch
    {
        4 => "year",
        10 => "day",
        _ when period.Contains('H', StringComparison.Ordinal) => "half",
        _ when period.Contains('Q', StringComparison.Ordinal) => "quarter",
        _ when period.Contains('W', StringComparison.Ordinal) => "week",
        _ => "month",
    };

    private static decimal Value(StoredFact fact, string measure)
    {
        var value = fact.Fact.NumberOf("value")!.Value;
        return measure is "growth" or "change" && fact.Fact.TextOf("direction") == "down" ? -value : value;
    }
}

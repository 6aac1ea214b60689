using Extractor.Facts;
using Extractor.Storage.Queries;
using Extractor.Text;

namespace Extractor.Storage.Saving;

/// <summary>Takes versions out of sight and brings them back; their rows stay, for the store as it stood before.</summary>
internal static class Visibility
{
    private sealed record Row
    {
        public long FactId { get; init; }
        public string Kind { get; init; } = "";
        public string Rule { get; init; } = "";
        public string Slots { get; init; } = "";
        public string? Inherited { get; init; }
        public string? Issues { get; init; }
        public int? PeriodStart { get; init; }
        public int? PeriodEnd { get; init; }
    }

    private sealed record Header
    {
        public long FactLow { get; init; }
        public long FactHigh { get; init; }
        public string? Publisher { get; init; }
        public string Authors { get; init; } = "";
        public string Tags { get; init; } = "";
    }

    public static void Hide(WriteScope scope, long version, long run)
    {
        if (scope.Execute("UPDATE presence SET until_run = @run WHERE version_id = @version AND until_run IS NULL", new { version, run }) > 0)
        {
            SetLive(scope, version, live: false);
        }
    }

    public static void Show(WriteScope scope, long version, long run)
    {
        scope.Execute(
            "INSERT INTO presence (version_id, since_run) VALUES (@version, @run) ON CONFLICT (version_id, since_run) DO UPDATE SET until_run = NULL",
            new { version, run });
        SetLive(scope, version, live: true);
    }

    private static void SetLive(WriteScope scope, long version, bool live)
    {
        var header = scope.First<Header>(
            """
            SELECT v.fact_low AS FactLow, v.fact_high AS FactHigh, v.publisher AS Publisher, v.authors AS Authors, d.tags AS Tags
            FROM version v JOIN document d ON d.document_id = v.document_id WHERE v.version_id = @version
            """,
            new { version })!;
        scope.Execute("UPDATE fact SET live = @live WHERE fact_id BETWEEN @FactLow AND @FactHigh", new { live = live ? 1 : 0, header.FactLow, header.FactHigh });
        var names = TermsOf(scope, header).CountBy(t => (t.Field, t.Value)).ToList();
        var ids = scope.Rows.TermIds([.. names.Select(n => n.Key)]);
        scope.Rows.AddTotals([.. ids.Zip(names, (id, n) => (id, live ? (long)n.Value : -n.Value)).Order()]);
    }

    private static IEnumerable<FactTerm> TermsOf(WriteScope scope, Header header)
    {
        var rows = scope.Query<Row>(
            """
            SELECT fact_id AS FactId, kind AS Kind, rule AS Rule, slots AS Slots, inherited AS Inherited, issues AS Issues, period_start AS PeriodStart, period_end AS PeriodEnd
            FROM fact WHERE fact_id BETWEEN @FactLow AND @FactHigh
            """,
            header).ToList();
        var shared = SharedTerms(header);
        foreach (var row in rows)
        {
            var fact = new Fact
            {
                Kind = row.Kind,
                Rule = row.Rule,
                Slots = SlotNotation.Read(row.Slots, row.Inherited),
                Issues = row.Issues?.Split(',') ?? [],
                Id = "",
                Key = "",
                Quote = "",
                Sentence = "",
                Confidence = 0,
                Span = default(TextSpan),
                SourceSpan = default,
                SentenceSpan = default,
            };
            DayRange? period = row.PeriodStart is { } start ? new DayRange(start, row.PeriodEnd!.Value) : null;
            foreach (var term in FactTerms.Of(fact, period).Concat(shared))
            {
                yield return term;
            }
        }
    }

    private static List<FactTerm> SharedTerms(Header header) =>
        [.. FactTerms.Of(header.Publisher, DocumentNotation.ReadTexts(header.Authors), DocumentNotation.ReadTexts(header.Tags))];
}

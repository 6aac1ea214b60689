namespace Extractor.Storage.Review;

/// <summary>Reads how rules fare.</summary>
internal static class RuleRecords
{
    private sealed record Total
    {
        public string Rule { get; init; } = "";
        public long Hits { get; init; }
        public string? LastHit { get; init; }
    }

    private sealed record Count
    {
        public string Rule { get; init; } = "";
        public string State { get; init; } = "";
        public long Facts { get; init; }
    }

    public static IReadOnlyList<RuleRecord> Read(ReadScope scope)
    {
        var counts = scope.Query<Count>("SELECT rule AS Rule, state AS State, count(*) AS Facts FROM fact WHERE live = 1 AND state <> 'pending' GROUP BY rule, state")
            .ToDictionary(c => (c.Rule, c.State), c => c.Facts);
        return [.. scope.Query<Total>(
            """
            SELECT x.rule AS Rule, x.hits AS Hits, v.published AS LastHit FROM (
                SELECT t.value AS rule, CAST(sum(n.total) AS BIGINT) AS hits, (SELECT max(q.fact_id) FROM posting q WHERE q.term_id = t.term_id) AS newest
                FROM term t JOIN term_total n ON n.term_id = t.term_id WHERE t.field = 'rule' GROUP BY t.term_id, t.value HAVING sum(n.total) > 0) x
            LEFT JOIN fact f ON f.fact_id = x.newest LEFT JOIN version v ON v.version_id = f.version_id
            ORDER BY x.hits DESC, x.rule
            """).Select(t => new RuleRecord(t.Rule, t.Hits, Of(t, "accepted"), Of(t, "rejected"), Of(t, "corrected"), Times.ReadDate(t.LastHit)))];

        long Of(Total total, string state) => counts.GetValueOrDefault((total.Rule, state));
    }
}

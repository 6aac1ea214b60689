namespace Extractor.Storage.Jobs;

/// <summary>Reads durable runs with their counts.</summary>
internal sealed class RunReader(ReadScope scope, SqlDialect dialect)
{
    private const string Columns =
        """
        SELECT j.run_id AS RunId, j.kind AS Kind, j.lane AS Lane, j.state AS State, j.title AS Title, j.request AS Details, j.host AS Host, j.fed AS Fed,
            r.fingerprint AS Fingerprint, r.started_at AS StartedAt, r.finished_at AS FinishedAt, r.fact_count AS Facts
        FROM ingest_run j JOIN run r ON r.run_id = j.run_id
        """;

    private sealed record Row
    {
        public long RunId { get; init; }
        public string Kind { get; init; } = "";
        public string Lane { get; init; } = "";
        public string State { get; init; } = "";
        public string Title { get; init; } = "";
        public string Details { get; init; } = "";
        public string? Host { get; init; }
        public int Fed { get; init; }
        public string Fingerprint { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string? FinishedAt { get; init; }
        public long Facts { get; init; }
    }

    private sealed record Counts
    {
        public long RunId { get; init; }
        public long Total { get; init; }
        public long New { get; init; }
        public long Changed { get; init; }
        public long Unchanged { get; init; }
        public long Failed { get; init; }
        public long Active { get; init; }
    }

    public JobRun? Find(long run) => Read(scope.Query<Row>($"{Columns} WHERE j.run_id = @run", new { run })).FirstOrDefault();

    public JobRun? FindOpen(string key) => Read(scope.Query<Row>(
        $"{Columns} WHERE j.request_key = @key AND j.state IN ('running', 'paused') ORDER BY j.run_id DESC LIMIT 1", new { key })).FirstOrDefault();

    public IReadOnlyList<JobRun> List(long before, int limit) =>
        Read(scope.Query<Row>($"{Columns} WHERE j.run_id < @before ORDER BY j.run_id DESC LIMIT @limit", new { before, limit }));

    private List<JobRun> Read(IEnumerable<Row> found)
    {
        var rows = found.ToList();
        var counts = scope.Query<Counts>(
            $"""
            SELECT run_id AS RunId, sum(item_count) AS Total, sum(new_count) AS New, sum(changed_count) AS Changed, sum(unchanged_count) AS Unchanged,
                sum(failed_count) AS Failed, sum(CASE WHEN state = 'active' THEN 1 ELSE 0 END) AS Active
            FROM work_batch WHERE {dialect.Among("run_id", "@runs")} GROUP BY run_id
            """,
            new { runs = dialect.SetValue([.. rows.Select(r => r.RunId)]) }).ToDictionary(c => c.RunId);
        return [.. rows.Select(r => Run(r, counts.GetValueOrDefault(r.RunId) ?? new Counts()))];
    }

    private static JobRun Run(Row row, Counts counts) => new()
    {
        RunId = row.RunId,
        Kind = row.Kind,
        Lane = LedgerNotation.Read<WorkLane>(row.Lane),
        State = LedgerNotation.Read<RunState>(row.State),
        Title = row.Title,
        Details = row.Details,
        Fingerprint = row.Fingerprint,
        Host = row.Host,
        Fed = row.Fed != 0,
        StartedAt = Times.Read(row.StartedAt),
        FinishedAt = row.FinishedAt is null ? null : Times.Read(row.FinishedAt),
        Total = counts.Total,
        New = counts.New,
        Changed = counts.Changed,
        Unchanged = counts.Unchanged,
        Failed = counts.Failed,
        Facts = row.Facts,
        ActiveBatches = (int)counts.Active,
    };
}

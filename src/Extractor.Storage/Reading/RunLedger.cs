using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

/// <summary>Reads the manifests of runs and their failures.</summary>
internal sealed class RunLedger(ReadScope scope)
{
    private const string Columns =
        """
        SELECT run_id AS RunId, command AS Command, fingerprint AS Fingerprint, started_at AS StartedAt, finished_at AS FinishedAt, new_count AS NewCount,
            changed_count AS ChangedCount, unchanged_count AS UnchangedCount, failed_count AS FailedCount, fact_count AS FactCount FROM run
        """;

    private sealed record Row
    {
        public long RunId { get; init; }
        public string Command { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string? FinishedAt { get; init; }
        public int NewCount { get; init; }
        public int ChangedCount { get; init; }
        public int UnchangedCount { get; init; }
        public int FailedCount { get; init; }
        public long FactCount { get; init; }
    }

    private sealed record Failure
    {
        public string Path { get; init; } = "";
        public string Stage { get; init; } = "";
        public string Reason { get; init; } = "";
        public string FailedAt { get; init; } = "";
    }

    public RunRecord? Find(long run) => scope.First<Row>($"{Columns} WHERE run_id = @run", new { run }) is { } row ? Run(row) : null;

    public long? At(DateTimeOffset time) => scope.Scalar<long?>("SELECT max(run_id) FROM run WHERE started_at <= @at", new { at = Times.Write(time) });

    public IReadOnlyList<RunRecord> Newest(int limit) => [.. scope.Query<Row>($"{Columns} ORDER BY run_id DESC LIMIT @limit", new { limit }).Select(Run)];

    public IReadOnlyList<FailureRecord> Failures(long run) =>
        [.. scope.Query<Failure>(
            "SELECT path AS Path, stage AS Stage, reason AS Reason, failed_at AS FailedAt FROM failure WHERE run_id = @run ORDER BY failure_id", new { run })
            .Select(f => new FailureRecord(run, f.Path, f.Stage, f.Reason, Times.Read(f.FailedAt)))];

    private static RunRecord Run(Row row) => new()
    {
        RunId = row.RunId,
        Command = row.Command,
        Fingerprint = row.Fingerprint,
        StartedAt = Times.Read(row.StartedAt),
        FinishedAt = row.FinishedAt is null ? null : Times.Read(row.FinishedAt),
        New = row.NewCount,
        Changed = row.ChangedCount,
        Unchanged = row.UnchangedCount,
        Failed = row.FailedCount,
        Facts = row.FactCount,
    };
}

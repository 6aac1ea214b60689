namespace Extractor.Storage.Jobs;

/// <summary>The list of workers.</summary>
internal static class WorkerRows
{
    private sealed record Row
    {
        public string WorkerId { get; init; } = "";
        public string Command { get; init; } = "";
        public string Host { get; init; } = "";
        public int Process { get; init; }
        public int Slots { get; init; }
        public string Fingerprint { get; init; } = "";
        public string StartedAt { get; init; } = "";
        public string SeenAt { get; init; } = "";
        public string Active { get; init; } = "";
    }

    public static void Beat(WriteScope scope, WorkerRecord worker, IReadOnlyCollection<WorkLease> held, DateTimeOffset now, TimeSpan lease)
    {
        scope.Execute(
            """
            INSERT INTO worker (worker_id, command, host, process, slots, fingerprint, started_at, seen_at, active)
            VALUES (@WorkerId, @Command, @Host, @Process, @Slots, @Fingerprint, @now, @now, @active)
            ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at, active = excluded.active
            """,
            new { worker.WorkerId, worker.Command, worker.Host, worker.Process, worker.Slots, worker.Fingerprint, now = Times.Write(now), active = LedgerNotation.Write(worker.Active) });
        foreach (var (batch, token) in held.Select(l => (l.Batch, l.Token)))
        {
            scope.Execute(
                "UPDATE work_batch SET lease_until = @until WHERE batch_id = @batch AND lease_token = @token", new { until = Times.Write(now + lease), batch, token });
        }
    }

    public static void Leave(WriteScope scope, string worker)
    {
        RunRows.Free(scope, "worker = @worker", new { worker });
        scope.Execute("DELETE FROM worker WHERE worker_id = @worker", new { worker });
    }

    public static void LeaveAll(WriteScope scope)
    {
        RunRows.Free(scope, "1 = 1", new { });
        scope.Execute("DELETE FROM worker");
    }

    public static IReadOnlyList<WorkerRecord> List(ReadScope scope) =>
        [.. scope.Query<Row>(
            """
            SELECT worker_id AS WorkerId, command AS Command, host AS Host, process AS Process, slots AS Slots, fingerprint AS Fingerprint,
                started_at AS StartedAt, seen_at AS SeenAt, active AS Active
            FROM worker ORDER BY seen_at DESC, worker_id
            """).Select(r => new WorkerRecord
            {
                WorkerId = r.WorkerId,
                Command = r.Command,
                Host = r.Host,
                Process = r.Process,
                Slots = r.Slots,
                Fingerprint = r.Fingerprint,
                StartedAt = Times.Read(r.StartedAt),
                SeenAt = Times.Read(r.SeenAt),
                Active = LedgerNotation.ReadList(r.Active),
            })];
}

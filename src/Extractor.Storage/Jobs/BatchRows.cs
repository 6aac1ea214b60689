using System.Security.Cryptography;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Jobs;

/// <summary>What a worker does to a batch it holds, each call within one transaction that its lease token guards.</summary>
internal static class BatchRows
{
    private const string Open =
        """
        FROM work_batch d JOIN ingest_run j ON j.run_id = d.run_id JOIN run r ON r.run_id = d.run_id
        WHERE d.state <> 'done' AND d.lane = @lane AND j.state = 'running' AND r.fingerprint = @Fingerprint AND (j.host IS NULL OR j.host = @Host)
            AND (d.state = 'waiting' OR d.lease_until < @now) AND (@only = 0 OR d.run_id = @only)
        """;

    private sealed record Candidate
    {
        public long Run { get; init; }
        public long Batch { get; init; }
        public long First { get; init; }
        public long Last { get; init; }
        public int Attempt { get; init; }
    }

    public static int Claimable(ReadScope scope, ClaimRequest request, int limit, DateTimeOffset now) =>
        scope.Scalar<int>($"SELECT count(*) FROM (SELECT 1 AS one {Open} LIMIT @limit) AS found", new
        {
            lane = LedgerNotation.Write(request.Lane),
            request.Fingerprint,
            request.Host,
            now = Times.Write(now),
            only = request.Run ?? 0,
            limit,
        });

    public static WorkLease? Claim(WriteScope scope, ClaimRequest request, DateTimeOffset now)
    {
        var skip = scope.RowLock.Length > 0 ? $"{scope.RowLock} SKIP LOCKED" : "";
        var found = scope.First<Candidate>(
            $"SELECT d.run_id AS Run, d.batch_id AS Batch, d.first_seq AS First, d.last_seq AS Last, d.attempt AS Attempt {Open} ORDER BY d.batch_id LIMIT 1 {skip}",
            new { lane = LedgerNotation.Write(request.Lane), request.Fingerprint, request.Host, now = Times.Write(now), only = request.Run ?? 0 });
        if (found is null)
        {
            return null;
        }

        var lease = new WorkLease(found.Run, found.Batch, found.First, found.Last, found.Attempt + 1, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)));
        scope.Execute(
            "UPDATE work_batch SET state = 'active', attempt = @Attempt, worker = @Worker, lease_token = @Token, lease_until = @until WHERE batch_id = @Batch",
            new { lease.Attempt, request.Worker, lease.Token, until = Times.Write(now + request.Lease), lease.Batch });
        return lease;
    }

    /// <summary>Stores what items gave and marks them done; those finished before, whose commit was reported lost and was not, are left as they are.</summary>
    /// <returns>What became of each.</returns>
    public static IReadOnlyList<ItemState> Save(WriteScope scope, WorkLease lease, IReadOnlyList<ItemRows> items, string now)
    {
        Fence(scope, lease);
        var states = scope.Query<(long Seq, string State)>(
            $"SELECT i.seq, i.state FROM work_item i WHERE i.run_id = @Run AND {scope.Dialect.Among("i.seq", "@items")}",
            new { lease.Run, items = scope.Dialect.SetValue([.. items.Select(i => i.Seq)]) }).ToDictionary(s => s.Seq, s => LedgerNotation.Read<ItemState>(s.State));
        var tally = new RunTally();
        var finished = new List<(long Seq, ItemState State)>();
        foreach (var item in items)
        {
            if (states[item.Seq] == ItemState.Waiting)
            {
                states[item.Seq] = Store(scope, lease.Run, item, tally, now);
                finished.Add((item.Seq, states[item.Seq]));
            }
        }

        if (finished.Count > 0)
        {
            Finish(scope, lease, finished);
            tally.Write(scope, lease.Run);
        }

        return [.. items.Select(i => states[i.Seq])];
    }

    public static int BeginAlone(WriteScope scope, WorkLease lease, WorkItem item)
    {
        Fence(scope, lease);
        return scope.Scalar<int>("UPDATE work_item SET attempt = attempt + 1 WHERE run_id = @RunId AND seq = @Seq RETURNING attempt", new { item.RunId, item.Seq });
    }

    /// <returns>Whether the batch was this worker's.</returns>
    public static bool Close(WriteScope scope, WorkLease lease) => scope.Execute(
        """
        UPDATE work_batch SET worker = NULL, lease_token = NULL, lease_until = NULL, attempt = 0, state = CASE WHEN EXISTS (
            SELECT 1 FROM work_item i WHERE i.run_id = @Run AND i.seq BETWEEN @First AND @Last AND i.state = 'waiting') THEN 'waiting' ELSE 'done' END
        WHERE batch_id = @Batch AND lease_token = @Token
        """,
        lease) > 0;

    /// <summary>Locks the batch until the transaction ends, so that nobody takes it meanwhile.</summary>
    private static void Fence(WriteScope scope, WorkLease lease)
    {
        if (scope.Scalar<string?>($"SELECT d.lease_token FROM work_batch d WHERE d.batch_id = @Batch {scope.RowLock}", new { lease.Batch }) != lease.Token)
        {
            throw new LeaseLostException(lease);
        }
    }

    private static ItemState Store(WriteScope scope, long run, ItemRows item, RunTally tally, string now)
    {
        if (item.IsHeld)
        {
            tally.Count(ItemState.Unchanged);
            return ItemState.Unchanged;
        }

        var outcomes = item.Articles.Select(a => ArticleWriter.Save(scope, run, a.Extraction, a.Rows, item.Options, tally, now)).ToList();
        foreach (var (path, failure) in item.Failures)
        {
            scope.Execute(
                "INSERT INTO failure (run_id, path, stage, reason, failed_at, seq) VALUES (@run, @path, @Stage, @Message, @now, @Seq)",
                new { run, path, failure.Stage, failure.Message, now, item.Seq });
            tally.Count(ItemState.Failed);
        }

        return item.Failures.Count > 0 ? ItemState.Failed
            : outcomes.TrueForAll(o => o == SaveOutcome.Unchanged) ? ItemState.Unchanged
            : outcomes.TrueForAll(o => o == SaveOutcome.New) ? ItemState.New
            : ItemState.Changed;
    }

    private static void Finish(WriteScope scope, WorkLease lease, IReadOnlyList<(long Seq, ItemState State)> items)
    {
        var among = scope.Dialect.Among("seq", "@items");
        foreach (var group in items.GroupBy(i => i.State, i => i.Seq))
        {
            var word = LedgerNotation.Write(group.Key);
            var parameters = new { word, lease.Run, lease.Batch, items = scope.Dialect.SetValue([.. group]), count = group.Count() };
            scope.Execute($"UPDATE work_item SET state = @word WHERE run_id = @Run AND {among}", parameters);
            scope.Execute($"UPDATE work_batch SET {word}_count = {word}_count + @count, attempt = 0 WHERE batch_id = @Batch", parameters);
            if (group.Key != ItemState.Failed)
            {
                scope.Execute($"DELETE FROM work_content WHERE run_id = @Run AND {among}", parameters);
            }
        }
    }
}

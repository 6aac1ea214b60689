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

    public static ItemState Save(
        WriteScope scope,
        WorkLease lease,
        WorkItem item,
        IReadOnlyList<(Extraction Extraction, VersionRows Rows)> articles,
        IReadOnlyList<(string Path, DocumentException Failure)> failures,
        SaveOptions options,
        string now)
    {
        Fence(scope, lease);
        var state = LedgerNotation.Read<ItemState>(scope.Scalar<string>("SELECT state FROM work_item WHERE run_id = @RunId AND seq = @Seq", new { item.RunId, item.Seq })!);
        if (state != ItemState.Waiting)
        {
            return state; // its commit was reported lost and was not
        }

        var outcomes = articles.Select(a => ArticleWriter.Save(scope, lease.Run, a.Extraction, a.Rows, options, now)).ToList();
        foreach (var (path, failure) in failures)
        {
            scope.Execute(
                "INSERT INTO failure (run_id, path, stage, reason, failed_at, seq) VALUES (@Run, @path, @Stage, @Message, @now, @Seq)",
                new { lease.Run, path, failure.Stage, failure.Message, now, item.Seq });
            ArticleWriter.Count(scope, lease.Run, "failed_count", 0);
        }

        var outcome = failures.Count > 0 ? ItemState.Failed
            : outcomes.TrueForAll(o => o == SaveOutcome.Unchanged) ? ItemState.Unchanged
            : outcomes.TrueForAll(o => o == SaveOutcome.New) ? ItemState.New
            : ItemState.Changed;
        Finish(scope, lease, item.Seq, outcome);
        return outcome;
    }

    public static void SaveUnchanged(WriteScope scope, WorkLease lease, IEnumerable<long> items)
    {
        Fence(scope, lease);
        var count = 0;
        foreach (var seq in items)
        {
            count += scope.Execute("UPDATE work_item SET state = 'unchanged' WHERE run_id = @Run AND seq = @seq AND state = 'waiting'", new { lease.Run, seq });
            scope.Execute("DELETE FROM work_content WHERE run_id = @Run AND seq = @seq", new { lease.Run, seq });
        }

        scope.Execute("UPDATE work_batch SET unchanged_count = unchanged_count + @count, attempt = 0 WHERE batch_id = @Batch", new { count, lease.Batch });
        scope.Execute("UPDATE run SET unchanged_count = unchanged_count + @count WHERE run_id = @Run", new { count, lease.Run });
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

    private static void Finish(WriteScope scope, WorkLease lease, long seq, ItemState state)
    {
        var word = LedgerNotation.Write(state);
        scope.Execute("UPDATE work_item SET state = @word WHERE run_id = @Run AND seq = @seq", new { word, lease.Run, seq });
        scope.Execute($"UPDATE work_batch SET {word}_count = {word}_count + 1, attempt = 0 WHERE batch_id = @Batch", new { lease.Batch });
        if (state != ItemState.Failed)
        {
            scope.Execute("DELETE FROM work_content WHERE run_id = @Run AND seq = @seq", new { lease.Run, seq });
        }
    }
}

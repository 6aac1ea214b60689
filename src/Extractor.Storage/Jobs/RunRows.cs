namespace Extractor.Storage.Jobs;

/// <summary>Opens, feeds, stops and resumes runs, each call within one transaction.</summary>
internal static class RunRows
{
    public static long Begin(WriteScope scope, RunRequest request, string now)
    {
        var run = scope.Scalar<long>(
            "INSERT INTO run (command, fingerprint, started_at) VALUES (@Kind, @Fingerprint, @now) RETURNING run_id", new { request.Kind, request.Fingerprint, now });
        scope.Execute(
            """
            INSERT INTO ingest_run (run_id, kind, lane, state, title, request, request_key, host)
            VALUES (@run, @Kind, @lane, 'running', @Title, @Details, @Key, @Host)
            """,
            new { run, request.Kind, lane = LedgerNotation.Write(request.Lane), request.Title, request.Details, request.Key, request.Host });
        return run;
    }

    public static int Add(WriteScope scope, long run, IReadOnlyList<NewItem> items, int size)
    {
        var (last, lane) = scope.First<(long, string)>($"SELECT d.last_seq, d.lane FROM ingest_run d WHERE d.run_id = @run {scope.RowLock}", new { run });
        var all = 0;
        foreach (var batch in items.Chunk(Math.Min(size, items.Count)))
        {
            var (first, until) = (last + 1, last + batch.Length);
            var added = scope.Rows.AddItems(run, first, batch);
            if (added > 0)
            {
                scope.Execute(
                    "INSERT INTO work_batch (run_id, lane, first_seq, last_seq, item_count, state) VALUES (@run, @lane, @first, @until, @added, 'waiting')",
                    new { run, lane, first, until, added });
            }

            (all, last) = (all + added, until);
        }

        scope.Execute("UPDATE ingest_run SET last_seq = @last WHERE run_id = @run", new { run, last });
        return all;
    }

    /// <summary>Marks a run done where all of it is; looks at what is committed, so call it behind the last write of a batch.</summary>
    public static bool Complete(WriteScope scope, long run, string now)
    {
        var completed = scope.Execute(
            """
            UPDATE ingest_run SET state = 'done' WHERE run_id = @run AND state = 'running' AND fed = 1
                AND NOT EXISTS (SELECT 1 FROM work_batch b WHERE b.run_id = @run AND b.state <> 'done')
            """,
            new { run }) > 0;
        if (completed)
        {
            scope.Execute("UPDATE run SET finished_at = @now WHERE run_id = @run", new { run, now });
        }

        return completed;
    }

    public static bool Stop(WriteScope scope, long run, RunState state)
    {
        var stopped = scope.Execute(
            "UPDATE ingest_run SET state = @state WHERE run_id = @run AND state <> 'done' AND state <> @state", new { run, state = LedgerNotation.Write(state) }) > 0;
        if (stopped)
        {
            Free(scope, "run_id = @run", new { run });
        }

        return stopped;
    }

    public static bool Resume(WriteScope scope, long run, string fingerprint, string now)
    {
        if (scope.Execute("UPDATE ingest_run SET state = 'running' WHERE run_id = @run AND state <> 'done'", new { run }) == 0)
        {
            return false;
        }

        scope.Execute("UPDATE run SET fingerprint = @fingerprint, finished_at = NULL WHERE run_id = @run", new { run, fingerprint });
        Complete(scope, run, now);
        return true;
    }

    public static int Retry(WriteScope scope, long run, ItemFilter filter, string fingerprint, SqlDialect dialect)
    {
        var retried = scope.Execute(
            $"""
            UPDATE work_item SET state = 'waiting', attempt = 0 WHERE run_id = @run AND state = 'failed' AND seq IN (
                SELECT i.seq FROM work_item i LEFT JOIN failure f ON f.run_id = i.run_id AND f.seq = i.seq
                WHERE i.run_id = @run AND i.state = 'failed'{ItemReader.Condition(filter with { State = null }, dialect)})
            """,
            new { run, filter.Stage, filter.Text });
        if (retried == 0)
        {
            return 0;
        }

        var failures = scope.Execute("DELETE FROM failure WHERE run_id = @run AND seq IN (SELECT i.seq FROM work_item i WHERE i.run_id = @run AND i.state = 'waiting')", new { run });
        const string itemsIn = "FROM work_item i WHERE i.run_id = work_batch.run_id AND i.seq BETWEEN work_batch.first_seq AND work_batch.last_seq AND i.state =";
        scope.Execute(
            $"""
            UPDATE work_batch SET failed_count = (SELECT count(*) {itemsIn} 'failed'), attempt = 0,
                state = CASE WHEN state = 'done' AND EXISTS (SELECT 1 {itemsIn} 'waiting') THEN 'waiting' ELSE state END
            WHERE run_id = @run AND failed_count > 0
            """,
            new { run });
        scope.Execute(
            "UPDATE run SET failed_count = failed_count - @failures, finished_at = NULL, fingerprint = @fingerprint WHERE run_id = @run", new { run, failures, fingerprint });
        scope.Execute("UPDATE ingest_run SET state = 'running' WHERE run_id = @run", new { run });
        return retried;
    }

    /// <summary>Takes active batches from their workers; what those still want to write is refused.</summary>
    public static void Free(WriteScope scope, string which, object parameters) => scope.Execute(
        $"UPDATE work_batch SET state = 'waiting', worker = NULL, lease_token = NULL, lease_until = NULL WHERE state = 'active' AND {which}", parameters);
}

using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Jobs;

/// <summary>The ledger in the database of a store.</summary>
internal sealed class SqlJobLedger(ISqlDatabase database, TimeProvider clock) : IJobLedger
{
    private string Now => Times.Write(clock.GetUtcNow());

    public long Begin(RunRequest request) => Write(scope => RunRows.Begin(scope, request, Now));

    public int Add(long run, IReadOnlyList<NewItem> items, int batch = int.MaxValue) => items.Count == 0 ? 0 : Write(scope => RunRows.Add(scope, run, items, batch));

    public void CloseFeed(long run) => Write(scope =>
    {
        scope.Execute("UPDATE ingest_run SET fed = 1 WHERE run_id = @run", new { run });
        return RunRows.Complete(scope, run, Now);
    });

    public JobRun? Find(long run) => Read(scope => new RunReader(scope, database.Dialect).Find(run));

    public JobRun? FindOpen(string requestKey) => Read(scope => new RunReader(scope, database.Dialect).FindOpen(requestKey));

    public IReadOnlyList<JobRun> List(long? before, int limit) => Read(scope => new RunReader(scope, database.Dialect).List(before ?? long.MaxValue, limit));

    public IReadOnlyList<WorkItem> Items(long run, ItemFilter filter, long after, int limit) =>
        Read(scope => new ItemReader(scope, database.Dialect).List(run, filter, after, limit));

    public bool Stop(long run, RunState state) => Write(scope => RunRows.Stop(scope, run, state));

    public bool Resume(long run, string fingerprint) => Write(scope => RunRows.Resume(scope, run, fingerprint, Now));

    public int Retry(long run, ItemFilter filter, string fingerprint) => Write(scope => RunRows.Retry(scope, run, filter, fingerprint, database.Dialect));

    public WorkLease? Claim(ClaimRequest request) => Write(scope => BatchRows.Claim(scope, request, clock.GetUtcNow()));

    public int Claimable(ClaimRequest request, int limit) => Read(scope => BatchRows.Claimable(scope, request, limit, clock.GetUtcNow()));

    public IReadOnlyList<WorkItem> Waiting(WorkLease lease) => Read(scope => new ItemReader(scope, database.Dialect).Waiting(lease));

    public byte[]? Content(long run, long seq) => Read(scope => scope.First<byte[]>("SELECT bytes FROM work_content WHERE run_id = @run AND seq = @seq", new { run, seq }));

    public ItemState Save(WorkLease lease, WorkItem item, IReadOnlyList<ExtractionResult> results, SaveOptions options)
    {
        var rows = new ItemRows(new FinishedItem(item, results, options), database.Dialect.WritesPairs);
        return Write(scope => BatchRows.Save(scope, lease, [rows], Now)[0]);
    }

    public WorkLease? SaveAll(WorkLease lease, IReadOnlyList<FinishedItem> items, bool close = false, ClaimRequest? next = null)
    {
        List<ItemRows> rows = [.. items.Select(i => new ItemRows(i, database.Dialect.WritesPairs))];
        return InBatch(
            lease,
            scope =>
            {
                BatchRows.Save(scope, lease, rows, Now);
                return close;
            },
            next);
    }

    public void Fail(WorkLease lease, WorkItem item, string stage, string reason) =>
        Save(lease, item, [new ExtractionResult(item.Path, null, new DocumentException(stage, reason))], new SaveOptions { Fingerprint = "" });

    public int BeginAlone(WorkLease lease, WorkItem item) => Write(scope => BatchRows.BeginAlone(scope, lease, item));

    public WorkLease? Close(WorkLease lease, ClaimRequest? next = null) => InBatch(lease, _ => true, next);

    public void Beat(WorkerRecord worker, IReadOnlyCollection<WorkLease> held, TimeSpan lease) => Write(scope =>
    {
        WorkerRows.Beat(scope, worker, held, clock.GetUtcNow(), lease);
        return true;
    });

    public void Leave(string worker) => Write(scope =>
    {
        WorkerRows.Leave(scope, worker);
        return true;
    });

    public void LeaveAll() => Write(scope =>
    {
        WorkerRows.LeaveAll(scope);
        return true;
    });

    public IReadOnlyList<WorkerRecord> Workers() => Read(WorkerRows.List);

    public void Reconcile(DateTimeOffset silentSince)
    {
        Write(scope => scope.Execute("DELETE FROM worker WHERE seen_at < @since", new { since = Times.Write(silentSince) }));
        foreach (var run in Read(scope => scope.Query<long>("SELECT run_id FROM ingest_run WHERE state = 'running' AND fed = 1").ToList()))
        {
            Write(scope => RunRows.Complete(scope, run, Now));
        }
    }

    /// <param name="work">Returns whether the batch is given back.</param>
    private WorkLease? InBatch(WorkLease lease, Func<WriteScope, bool> work, ClaimRequest? next)
    {
        var closed = false;
        var taken = Write(scope =>
        {
            closed = work(scope) && BatchRows.Close(scope, lease);
            if (closed && database.Dialect.HasOneWriter)
            {
                RunRows.Complete(scope, lease.Run, Now);
            }

            return closed && next is not null ? BatchRows.Claim(scope, next, clock.GetUtcNow()) : null;
        });
        if (closed && !database.Dialect.HasOneWriter)
        {
            // By itself: of two that end the last batches at once, at least the later sees both done.
            Write(scope => RunRows.Complete(scope, lease.Run, Now));
        }

        return taken;
    }

    private T Read<T>(Func<ReadScope, T> work) => Guard(() =>
    {
        using var scope = database.Read();
        return work(scope);
    });

    private T Write<T>(Func<WriteScope, T> work) => Guard(() => database.Write(work));

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (database.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}

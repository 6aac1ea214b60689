using System.Collections.Concurrent;
using System.Data.Common;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>
/// Works off one batch, item by item, each saved with the mark that it is done. A batch that brought workers down before
/// any of its items was finished is suspect, and its first open item most of all: that one is noted, then begun with no
/// other article under way until it is saved, and given up when it was noted too often without ever ending.
/// </summary>
internal sealed class BatchWork(IJobLedger ledger, ItemWork items, StorePatience patience, ConcurrentDictionary<string, byte> active)
{
    private const int TrustedAttempts = 2;
    private const int AloneAttempts = 3;
    private const int UnchangedAtOnce = 64;

    /// <summary>Returns when the batch is done, lost, or the worker is to stop; what is left of it waits for others.</summary>
    public async Task RunAsync(WorkLease lease, CancellationToken stop)
    {
        try
        {
            var run = await patience.TryAsync(() => ledger.Find(lease.Run), stop);
            var unchanged = new List<long>();
            await TakeAsync(lease, run!, unchanged, stop);
            if (unchanged.Count > 0)
            {
                await WriteAsync(() => ledger.SaveUnchanged(lease, unchanged), CancellationToken.None);
            }
        }
        catch (LeaseLostException)
        {
            return;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What is left is given back below.
        }

        await WriteAsync(() => ledger.Close(lease), CancellationToken.None);
    }

    private async Task TakeAsync(WorkLease lease, JobRun run, List<long> unchanged, CancellationToken stop)
    {
        var details = IngestDetails.Read(run.Details);
        var suspect = lease.Attempt > TrustedAttempts;
        foreach (var item in await patience.TryAsync(() => ledger.Waiting(lease), stop))
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            active.TryAdd(item.Path, 0);
            try
            {
                Func<Task<string?>>? alone = suspect ? () => BeginAloneAsync(lease, item, stop) : null;
                await items.TakeAsync(item, run.Kind, details, alone, outcome => SaveAsync(lease, item, outcome, unchanged, alone is null ? UnchangedAtOnce : 1), stop);
            }
            finally
            {
                suspect = false;
                active.TryRemove(item.Path, out _);
            }
        }
    }

    private async Task SaveAsync(WorkLease lease, WorkItem item, ItemWork.Outcome outcome, List<long> unchanged, int unchangedAtOnce)
    {
        if (outcome.Results is { } results)
        {
            await SaveAsync(lease, item, results, outcome.Options);
            return;
        }

        unchanged.Add(item.Seq);
        if (unchanged.Count >= unchangedAtOnce)
        {
            await WriteAsync(() => ledger.SaveUnchanged(lease, unchanged), CancellationToken.None);
            unchanged.Clear();
        }
    }

    /// <summary>What the database does not take, such as a character it has no place for, fails alone.</summary>
    private async Task SaveAsync(WorkLease lease, WorkItem item, IReadOnlyList<ExtractionResult> results, SaveOptions options)
    {
        try
        {
            await WriteAsync(() => ledger.Save(lease, item, results, options), CancellationToken.None);
        }
        catch (Exception e) when (e is not (StoreException or LeaseLostException or OutOfMemoryException or ObjectDisposedException or DbException { IsTransient: true }))
        {
            await WriteAsync(() => ledger.Fail(lease, item, "store", $"{e.GetType().Name}: {e.Message}"), CancellationToken.None);
        }
    }

    /// <returns>Why it is not begun once more, or null.</returns>
    private async Task<string?> BeginAloneAsync(WorkLease lease, WorkItem item, CancellationToken stop) =>
        await patience.TryAsync(() => ledger.BeginAlone(lease, item), stop) > AloneAttempts
            ? $"the worker ended {AloneAttempts} times while it was at this article alone"
            : null;

    private Task WriteAsync(Action write, CancellationToken cancellation) => patience.TryAsync(
        () =>
        {
            write();
            return true;
        },
        cancellation);
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>
/// Works off one batch, item by item, each saved with the mark that it is done, a few in one transaction. A batch that
/// brought workers down before any of its items was finished is suspect, and its first open item most of all: that one is noted, then begun with no
/// other article under way until it is saved, and given up when it was noted too often without ever ending.
/// </summary>
internal sealed class BatchWork(IJobLedger ledger, ItemWork items, StorePatience patience, ConcurrentDictionary<string, byte> active)
{
    private const int TrustedAttempts = 2;
    private const int AloneAttempts = 3;
    private const int SavedAtOnce = 200;
    private static readonly TimeSpan LongestUnsaved = TimeSpan.FromMilliseconds(500);

    /// <summary>Returns when the batch is done, lost, or the worker is to stop; what is left of it waits for others.</summary>
    public async Task RunAsync(WorkLease lease, CancellationToken stop)
    {
        try
        {
            var run = await patience.TryAsync(() => ledger.Find(lease.Run), stop);
            var finished = new List<FinishedItem>();
            try
            {
                await TakeAsync(lease, run!, finished, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // What is left is given back with what is finished.
            }
            catch (Exception e) when (e is not LeaseLostException && finished.Count > 0)
            {
                await SaveAsync(lease, finished, close: false);
                throw;
            }

            await SaveAsync(lease, finished, close: true);
        }
        catch (LeaseLostException)
        {
            // Another has the batch.
        }
    }

    private async Task TakeAsync(WorkLease lease, JobRun run, List<FinishedItem> finished, CancellationToken stop)
    {
        var details = IngestDetails.Read(run.Details);
        var suspect = lease.Attempt > TrustedAttempts;
        var careful = lease.Attempt > 1; // what is finished is kept before the next may bring the worker down
        var since = Stopwatch.GetTimestamp();
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
                await items.TakeAsync(item, run, details, alone, KeepAsync, stop);
            }
            finally
            {
                suspect = false;
                active.TryRemove(item.Path, out _);
            }
        }

        async Task KeepAsync(FinishedItem item)
        {
            finished.Add(item);
            if (careful || finished.Count >= SavedAtOnce || Stopwatch.GetElapsedTime(since) > LongestUnsaved)
            {
                await SaveAsync(lease, finished, close: false);
                since = Stopwatch.GetTimestamp();
            }
        }
    }

    /// <summary>All in one transaction; where the database refuses that, each by itself, so that the one it refuses fails alone.</summary>
    private async Task SaveAsync(WorkLease lease, List<FinishedItem> finished, bool close)
    {
        List<FinishedItem> items = [.. finished];
        finished.Clear();
        if (items.Count == 0)
        {
            await CloseAsync(lease, close);
            return;
        }

        try
        {
            await WriteAsync(() => ledger.SaveAll(lease, items, close), CancellationToken.None);
        }
        catch (Exception e) when (items.Count > 1 && e is not (StoreException or LeaseLostException or ObjectDisposedException))
        {
            foreach (var item in items)
            {
                await SaveAsync(lease, [item], close: false);
            }

            await CloseAsync(lease, close);
        }
        catch (Exception e) when (e is not (StoreException or LeaseLostException or OutOfMemoryException or ObjectDisposedException or DbException { IsTransient: true }))
        {
            await WriteAsync(() => ledger.Fail(lease, items[0].Item, "store", $"{e.GetType().Name}: {e.Message}"), CancellationToken.None);
            await CloseAsync(lease, close);
        }
    }

    private Task CloseAsync(WorkLease lease, bool close) => close ? WriteAsync(() => ledger.Close(lease), CancellationToken.None) : Task.CompletedTask;

    /// <returns>Why it is not begun once more, or null.</returns>
    private async Task<string?> BeginAloneAsync(WorkLease lease, WorkItem item, CancellationToken stop) =>
        await patience.TryAsync(() => ledger.BeginAlone(lease, item), stop) > AloneAttempts
            ? $"the worker ended {AloneAttempts} times while it was at this article alone"
            : null;

    /// <summary>On a thread of its own: writers wait for each other, and those of the pool are for extraction.</summary>
    private Task WriteAsync(Action write, CancellationToken cancellation) => Task.Factory.StartNew(
        () => patience.TryAsync(
            () =>
            {
                write();
                return true;
            },
            cancellation).GetAwaiter().GetResult(),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}

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
    private const int RememberedRuns = 64;
    private static readonly TimeSpan LongestUnsaved = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<long, JobRun> _runs = [];
    private long _ticks;

    /// <summary>Time spent on articles by all batches together: read, extracted, saved, or waiting their turn for one of these.</summary>
    public TimeSpan TimeAtArticles => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <summary>Works until the batch is done, lost, or the worker is to stop; what is left of it waits for others.</summary>
    /// <param name="next">For whom the next batch is taken as this one is given back; null where none shall be.</param>
    /// <returns>The next batch, or null.</returns>
    public async Task<WorkLease?> RunAsync(WorkLease lease, Func<ClaimRequest?> next, CancellationToken stop)
    {
        try
        {
            var run = await FindAsync(lease.Run, stop);
            var finished = new List<FinishedItem>();
            try
            {
                await TakeAsync(lease, run, finished, stop);
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

            return await TimedAsync(() => SaveAsync(lease, finished, close: true, next()));
        }
        catch (LeaseLostException)
        {
            return null; // another has the batch
        }
    }

    /// <summary>What was asked of a run, which never changes.</summary>
    private async Task<JobRun> FindAsync(long run, CancellationToken stop)
    {
        if (!_runs.TryGetValue(run, out var found))
        {
            if (_runs.Count >= RememberedRuns)
            {
                _runs.Clear();
            }

            _runs[run] = found = (await patience.TryAsync(() => ledger.Find(run), stop))!;
        }

        return found;
    }

    private async Task<T> TimedAsync<T>(Func<Task<T>> work)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - since);
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
                await TimedAsync(async () =>
                {
                    await items.TakeAsync(item, run, details, alone, KeepAsync, stop);
                    return true;
                });
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
    private async Task<WorkLease?> SaveAsync(WorkLease lease, List<FinishedItem> finished, bool close, ClaimRequest? next = null)
    {
        List<FinishedItem> items = [.. finished];
        finished.Clear();
        if (items.Count == 0)
        {
            return await CloseAsync(lease, close, next);
        }

        try
        {
            return await WriteAsync(() => ledger.SaveAll(lease, items, close, next), CancellationToken.None);
        }
        catch (Exception e) when (items.Count > 1 && e is not (StoreException or LeaseLostException or ObjectDisposedException))
        {
            foreach (var item in items)
            {
                await SaveAsync(lease, [item], close: false);
            }

            return await CloseAsync(lease, close, next);
        }
        catch (Exception e) when (e is not (StoreException or LeaseLostException or OutOfMemoryException or ObjectDisposedException or DbException { IsTransient: true }))
        {
            await WriteAsync(
                () =>
                {
                    ledger.Fail(lease, items[0].Item, "store", $"{e.GetType().Name}: {e.Message}");
                    return true;
                },
                CancellationToken.None);
            return await CloseAsync(lease, close, next);
        }
    }

    private async Task<WorkLease?> CloseAsync(WorkLease lease, bool close, ClaimRequest? next) =>
        close ? await WriteAsync(() => ledger.Close(lease, next), CancellationToken.None) : null;

    /// <returns>Why it is not begun once more, or null.</returns>
    private async Task<string?> BeginAloneAsync(WorkLease lease, WorkItem item, CancellationToken stop) =>
        await patience.TryAsync(() => ledger.BeginAlone(lease, item), stop) > AloneAttempts
            ? $"the worker ended {AloneAttempts} times while it was at this article alone"
            : null;

    /// <summary>On a thread of its own: writers wait for each other, and those of the pool are for extraction.</summary>
    private Task<T> WriteAsync<T>(Func<T> write, CancellationToken cancellation) => Task.Factory.StartNew(
        () => patience.TryAsync(write, cancellation).GetAwaiter().GetResult(),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}

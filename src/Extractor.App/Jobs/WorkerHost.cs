using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.App.Inputs;
using Extractor.Loading;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Extractor.App.Jobs;

/// <summary>
/// The workers of this process. Quartz triggers what they do: a turn of a few seconds at batches, never more of them at a time
/// than there are places in the lane, and the upkeep. Its triggers are in memory: what is to be done stands in the ledger alone, and
/// whoever starts reads it there.
/// </summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private static readonly TimeSpan LookForWork = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Reconcile = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(10);
    private const int UpkeepThreads = 3;

    private readonly JobOptions _options;
    private readonly WorkLock _right;
    private readonly IJobLedger _ledger;
    private readonly InputSet _inputs;
    private readonly ArticleGate _gate;
    private readonly BatchWork _work;
    private readonly StorePatience _patience;
    private readonly WorkerRecord _self;
    private readonly ConcurrentDictionary<string, byte> _active = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkLease> _held = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<Exception> _fault = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _feeding = new();
    private readonly int[] _outstanding = new int[Enum.GetValues<WorkLane>().Length];
    private IScheduler? _scheduler;

    private WorkerHost(IFactStore store, ArticleExtractor extractor, InputSet inputs, JobOptions options, WorkLock right, Extract? extract)
    {
        _options = options;
        _right = right;
        _ledger = store.Jobs;
        _inputs = inputs;
        _gate = new ArticleGate(options.Workers, options.InteractiveWorkers);
        _patience = new StorePatience(options.StorePatience);
        var items = new ItemWork(
            store, extractor.Pipeline, new ItemReader(store, inputs), extract ?? ((source, facets) => extractor.Extract(source, facets, audit: true)), _gate, options.DocumentLimit);
        _work = new BatchWork(_ledger, items, _patience, _active);
        _self = new WorkerRecord
        {
            WorkerId = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}",
            Command = options.Command,
            Host = Environment.MachineName,
            Process = Environment.ProcessId,
            Slots = options.Workers,
            Fingerprint = extractor.Pipeline.Fingerprint,
        };
    }

    /// <summary>Ends with the reason when the work cannot go on, such as a full disk.</summary>
    public Task<Exception> Fault => _fault.Task;

    /// <summary>Paths of the articles under way.</summary>
    public IReadOnlyCollection<string> Active => [.. _active.Keys];

    /// <summary>Batches of loads under way at a time.</summary>
    public int BatchPlaces => Places(WorkLane.Bulk);

    /// <summary>Time that all places together spent on articles; the rest of their time went into scheduling, or nothing was there to do.</summary>
    public TimeSpan TimeAtArticles => _work.TimeAtArticles;

    /// <summary>Begins to work.</summary>
    /// <param name="place">The store as the user names it.</param>
    /// <param name="store">The same, open.</param>
    /// <param name="extract">In place of the extractor, to try what goes wrong.</param>
    /// <returns>Null where another process works on this SQLite store.</returns>
    public static async Task<WorkerHost?> TryStartAsync(string place, IFactStore store, ArticleExtractor extractor, Cli.Shell shell, JobOptions options, Extract? extract = null)
    {
        if (WorkLock.TryTake(place) is not { } right)
        {
            return null;
        }

        if (options.MemoryLimit is { } limit && !MemoryLimit.TrySet(limit))
        {
            shell.Say("work.memory", limit >> 20);
        }

        var host = new WorkerHost(store, extractor, new InputSet(shell, LoaderLimits.Default, InputTable.None), options, right, extract);
        await host.StartAsync();
        return host;
    }

    /// <summary>Looks for work at once; call it when some was added.</summary>
    public void Signal()
    {
        foreach (var lane in Enum.GetValues<WorkLane>())
        {
            Feed(lane);
        }
    }

    /// <summary>Finishes the articles under way, gives the rest back, and takes this process off the list of workers.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        var since = Stopwatch.GetTimestamp();
        while (_outstanding.Sum() > 0 && Stopwatch.GetElapsedTime(since) < StopPatience)
        {
            await Task.Delay(5);
        }

        await _scheduler!.Shutdown(false);
        try
        {
            _ledger.Leave(_self.WorkerId);
        }
        catch (StoreException)
        {
            // Its leases run out by themselves.
        }

        _right.Dispose();
        _inputs.Dispose();
        _gate.Dispose();
        _stop.Dispose();
    }

    internal async Task RunBatchAsync(WorkLane lane)
    {
        try
        {
            // One behind the other, since a trigger costs as much as a few articles; not for ever, so that the scheduler keeps its say.
            var begun = Stopwatch.GetTimestamp();
            ClaimRequest? Next() => !_stop.IsCancellationRequested && Stopwatch.GetElapsedTime(begun) < LongestTurn ? Request(lane) : null;
            var lease = await _patience.TryAsync(() => _ledger.Claim(Request(lane)), _stop.Token);
            while (lease is { } held)
            {
                _held[held.Token] = held;
                try
                {
                    lease = await _work.RunAsync(held, Next, _stop.Token);
                }
                finally
                {
                    _held.TryRemove(held.Token, out _);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The batch was given back.
        }
        catch (StoreException e) when (e.IsTransient)
        {
            // The store was out of reach, as a server that starts again is: the lease runs out and the batch is claimed anew.
        }
        catch (Exception e) when (e is StoreException or IOException)
        {
            _fault.TrySetResult(e);
        }
        finally
        {
            lock (_feeding)
            {
                _outstanding[(int)lane]--;
            }

            Feed(lane);
        }
    }

    internal void Beat() => Upkeep(() => _ledger.Beat(_self with { Active = [.. _active.Keys.Take(50)] }, [.. _held.Values], _options.Lease));

    internal void Clean() => Upkeep(() => _ledger.Reconcile(DateTimeOffset.UtcNow - (10 * _options.Lease)));

    private async Task StartAsync()
    {
        await _patience.TryAsync(
            () =>
            {
                if (_right.IsExclusive)
                {
                    _ledger.LeaveAll(); // whoever had these batches is gone
                }

                _ledger.Beat(_self, [], _options.Lease);
                return true;
            },
            _stop.Token);
        _scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.UseInMemoryStore(_ => { });
            quartz.UseDefaultThreadPool(Enum.GetValues<WorkLane>().Sum(Places) + UpkeepThreads);
            quartz.Services.AddSingleton(this);
        }).UseProperties([new("quartz.scheduler.instanceName", _self.WorkerId)]).BuildScheduler();
        foreach (var lane in Enum.GetValues<WorkLane>())
        {
            await _scheduler.AddJob(JobBuilder.Create<BatchJob>().WithIdentity(lane.ToString()).UsingJobData(BatchJob.Lane, lane.ToString()).StoreDurably().Build());
        }

        await Every<FeedJob>(LookForWork);
        await Every<BeatJob>(_options.Beat);
        await Every<ReconcileJob>(Reconcile);
        await _scheduler.Start();
    }

    private async Task Every<T>(TimeSpan interval)
        where T : IJob =>
        await _scheduler!.ScheduleJob(JobBuilder.Create<T>().Build(), TriggerBuilder.Create().StartNow().WithSimpleSchedule(interval).Build());

    /// <summary>Batches of loads at a time: one more than articles, so that one can be saved while the others are extracted.</summary>
    private int Places(WorkLane lane) => lane == WorkLane.Bulk ? _options.Workers + 1 : _options.InteractiveWorkers;

    /// <summary>Triggers as many batches as there are free places and batches that wait.</summary>
    private void Feed(WorkLane lane) => Upkeep(() =>
    {
        lock (_feeding)
        {
            var places = Places(lane) - _outstanding[(int)lane];
            if (_stop.IsCancellationRequested || places <= 0)
            {
                return;
            }

            for (var n = _ledger.Claimable(Request(lane), places); n > 0; n--)
            {
                _outstanding[(int)lane]++;
                _scheduler!.ScheduleJob(TriggerBuilder.Create().ForJob(lane.ToString()).StartNow().Build()).AsTask().GetAwaiter().GetResult();
            }
        }
    });

    private ClaimRequest Request(WorkLane lane) => new(_self.WorkerId, _self.Host, _self.Fingerprint, lane, _options.Lease, _options.Run);

    /// <summary>What is repeated anyway may fail while the store is out of reach.</summary>
    private void Upkeep(Action work)
    {
        try
        {
            work();
        }
        catch (StoreException e)
        {
            if (!e.IsTransient)
            {
                _fault.TrySetResult(e);
            }
        }
        catch (SchedulerException) when (_stop.IsCancellationRequested)
        {
            // It is being shut down.
        }
    }
}

using System.Diagnostics;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>
/// What a command does until its run is at an end: feeds it, works on it in this process, or follows the process that
/// does and takes over when that one has gone.
/// </summary>
/// <param name="place">The store as the user names it.</param>
/// <param name="store">The same, open.</param>
internal sealed class RunSession(string place, IFactStore store, ArticleExtractor extractor, Shell shell, JobOptions options)
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(300);

    /// <summary>How a run ended for the one who watched it.</summary>
    public sealed record Result(JobRun Run, TimeSpan Took, bool Interrupted);

    /// <param name="run">The run.</param>
    /// <param name="items">What is still to be put into it; null where all is there.</param>
    /// <param name="report">Told how far it is.</param>
    public async Task<Result> WorkAsync(long run, IEnumerable<NewItem>? items, Action<JobRun, IReadOnlyCollection<string>> report)
    {
        var since = Stopwatch.GetTimestamp();
        var patience = new StorePatience(options.StorePatience);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shell.Cancellation);
        WorkerHost? host = null;
        var feeding = items is null ? Task.CompletedTask : Task.Run(() => new RunFeeder(store.Jobs, patience, run, () => Volatile.Read(ref host)?.Signal()).FeedAsync(items, stop.Token));
        var interrupted = false;
        try
        {
            host = await StartAsync(run);
            TellWhoWorks(host);
            await WatchAsync();
        }
        catch (OperationCanceledException) when (shell.Cancellation.IsCancellationRequested)
        {
            interrupted = true;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(feeding);
            if (host is not null)
            {
                await host.DisposeAsync();
            }
        }

        if (interrupted)
        {
            Leave(run, host is not null);
        }

        return new Result(store.Jobs.Find(run)!, Stopwatch.GetElapsedTime(since), interrupted);

        async Task WatchAsync()
        {
            while (true)
            {
                if (host?.Fault is { IsCompleted: true } fault)
                {
                    var reason = await fault;
                    throw reason is StoreException known ? new StoreException(known.Message, known) : new IOException(reason.Message, reason);
                }

                var fed = feeding.IsCompleted;
                if (fed)
                {
                    await feeding;
                }

                var now = await patience.TryAsync(() => store.Jobs.Find(run), stop.Token) ?? throw new InvalidOperationException($"There is no run {run}.");
                report(now, host?.Active ?? []);
                if (now.State is RunState.Cancelled or RunState.Paused || (now.State == RunState.Done && fed))
                {
                    return;
                }

                await Task.Delay(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(2) ? ShortPause : LongPause, stop.Token);
                host ??= await StartAsync(run);
            }
        }
    }

    private Task<WorkerHost?> StartAsync(long run) => WorkerHost.TryStartAsync(place, store, extractor, shell, options with { Run = run });

    private void TellWhoWorks(WorkerHost? host)
    {
        if (host is null && store.Jobs.Workers() is [var other, ..])
        {
            shell.Say("jobs.following", other.Command, other.Process);
        }
    }

    /// <summary>What the user interrupts here stops; what another process works on goes on there.</summary>
    private void Leave(long run, bool workedHere)
    {
        if (workedHere)
        {
            store.Jobs.Stop(run, RunState.Paused);
            shell.Say("interrupted");
            shell.Say("jobs.paused", run);
        }
        else
        {
            shell.Say("interrupted");
            shell.Say("jobs.goes-on", run);
        }
    }
}

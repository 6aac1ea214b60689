using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Loading;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.Extensions.Hosting;

namespace Extractor.App.Jobs;

/// <summary>The workers of a hosted program, and the way files that are sent come to them. Thread-safe.</summary>
internal sealed class JobQueue(string place, IFactStore store, ArticleExtractor extractor, Shell shell, JobOptions options) : BackgroundService
{
    /// <summary>Loads of more files than this wait their turn with the other loads.</summary>
    private const int MostInteractive = 20;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private WorkerHost? _host;

    /// <summary>Why the workers stopped by themselves, or null while all is well.</summary>
    public string? Fault => _host?.Fault is { IsCompleted: true } fault ? fault.Result.Message : null;

    /// <summary>Queues files whose bytes are at hand as one run; a few go before all loads.</summary>
    /// <param name="files">What the documents are to be called, and their bytes.</param>
    /// <returns>The run.</returns>
    public long Submit(IReadOnlyList<(string Path, byte[] Bytes)> files, string title, IReadOnlyList<string> tags)
    {
        var details = new IngestDetails { Paths = [.. files.Select(f => f.Path)], Tags = tags };
        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = RunKind.Upload,
            Lane = files.Count <= MostInteractive ? WorkLane.Interactive : WorkLane.Bulk,
            Title = title,
            Details = details.Write(),
            Key = $"{RunKind.Upload} {Guid.NewGuid():N}",
            Fingerprint = extractor.Pipeline.Fingerprint,
        });
        foreach (var batch in files.Chunk(8))
        {
            store.Jobs.Add(run, [.. batch.Select(f => new NewItem(f.Path, Content: f.Bytes))]);
        }

        store.Jobs.CloseFeed(run);
        Signal();
        return run;
    }

    /// <summary>Lets workers of this process look for work at once, such as after a run was resumed or tried again.</summary>
    public void Signal() => _host?.Signal();

    /// <summary>Lets a run that was stopped go on, with the pipeline of this process.</summary>
    public bool Resume(long run) => Then(store.Jobs.Resume(run, extractor.Pipeline.Fingerprint));

    /// <summary>Tries failed files of a run again, with the pipeline of this process.</summary>
    public int Retry(long run, ItemFilter filter)
    {
        var count = store.Jobs.Retry(run, filter, extractor.Pipeline.Fingerprint);
        Signal();
        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while ((_host = await WorkerHost.TryStartAsync(place, store, extractor, shell, options)) is null)
            {
                await Task.Delay(BetweenTries, stoppingToken);
            }

            await Task.WhenAll(WatchAsync(stoppingToken), TellFaultAsync(_host, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
        finally
        {
            if (_host is not null)
            {
                await _host.DisposeAsync();
            }
        }
    }

    private async Task TellFaultAsync(WorkerHost host, CancellationToken stop)
    {
        if (await Task.WhenAny(host.Fault, Task.Delay(Timeout.Infinite, stop)) == host.Fault)
        {
            shell.Say("work.failed", (await host.Fault).Message);
        }
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        if (options.Watch.Count == 0)
        {
            return;
        }

        var details = new IngestDetails { Paths = options.Watch, Folder = Environment.CurrentDirectory, Query = "watch" };
        using var inputs = new InputSet(shell, LoaderLimits.Default, InputTable.None) { NamesForStore = true };
        var watch = new FolderWatch(inputs, options.Watch);
        for (; ; await Task.Delay(BetweenLooks, stop))
        {
            if (watch.Look() is { Count: > 0 } complete)
            {
                var run = store.Jobs.Begin(new RunRequest
                {
                    Kind = RunKind.Ingest,
                    Title = $"watch {string.Join(' ', options.Watch)}",
                    Details = details.Write(),
                    Key = $"watch {Guid.NewGuid():N}",
                    Fingerprint = extractor.Pipeline.Fingerprint,
                    Host = Environment.MachineName,
                });
                await new RunFeeder(store.Jobs, new StorePatience(options.StorePatience), run).FeedAsync(complete.Select(i => RunInputs.Item(i, inputs, details)), stop);
                Signal();
            }
        }
    }

    private bool Then(bool done)
    {
        Signal();
        return done;
    }
}

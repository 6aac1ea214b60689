using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Words;
using Extractor.Loading;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.Extensions.Hosting;

namespace Extractor.App.Jobs;

/// <summary>
/// The workers of a hosted program, and the folders it watches. They find by themselves, within a second, what is queued in
/// the ledger. When another pipeline is in force they finish what is under way and begin again with that.
/// </summary>
internal sealed class HostedWorkers(string place, IFactStore store, PipelineInForce inForce, Shell shell, JobOptions options) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private WorkerHost? _host;

    /// <summary>Why the workers stopped by themselves, or null while all is well.</summary>
    public string? Fault => _host?.Fault is { IsCompleted: true } fault ? fault.Result.Message : null;

    /// <summary>Lets workers of this process look for work at once, such as after a run was resumed or tried again.</summary>
    public void Signal() => _host?.Signal();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            Task? watch = null;
            while (true)
            {
                var pipeline = inForce.Current;
                while ((_host = await WorkerHost.TryStartAsync(place, store, new ArticleExtractor(pipeline, shell), shell, options)) is null)
                {
                    await Task.Delay(BetweenTries, stoppingToken);
                }

                watch ??= WatchAsync(stoppingToken);
                await WorkAsync(_host, pipeline, watch, stoppingToken);
                OpenRuns.HandOver(store, pipeline, inForce.Current);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    /// <summary>Works with one pipeline until another is in force.</summary>
    private async Task WorkAsync(WorkerHost host, Pipeline pipeline, Task watch, CancellationToken stop)
    {
        await using (host)
        {
            var changed = inForce.ChangedAsync(pipeline, stop);
            var ended = await Task.WhenAny(host.Fault, changed, watch);
            if (ended == host.Fault)
            {
                shell.Say("work.failed", (await host.Fault).Message);
            }
            else if (ended == watch)
            {
                await watch; // it ends by itself where there is nothing to watch, or with what went wrong
            }

            await changed;
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
                    Fingerprint = inForce.Current.Fingerprint,
                    Host = Environment.MachineName,
                });
                await new RunFeeder(store.Jobs, new StorePatience(options.StorePatience), run).FeedAsync(complete.Select(i => RunInputs.Item(i, inputs, details)), stop);
                Signal();
            }
        }
    }
}

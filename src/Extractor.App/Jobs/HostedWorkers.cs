using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Loading;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.Extensions.Hosting;

namespace Extractor.App.Jobs;

/// <summary>The workers of a hosted program, and the folders it watches. They find by themselves, within a second, what is queued in the ledger.</summary>
internal sealed class HostedWorkers(string place, IFactStore store, ArticleExtractor extractor, Shell shell, JobOptions options) : BackgroundService
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
}

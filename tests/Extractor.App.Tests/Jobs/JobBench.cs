using System.Diagnostics;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Tests.Jobs;

/// <summary>A store with small articles to work on, and workers that extract as a test wants.</summary>
internal sealed class JobBench : IDisposable
{
    private static readonly Lazy<Pipeline> Shared = new(() => Pipeline.Load(Repository.Pipeline));

    private readonly TemporaryFolder? _own;

    public JobBench(string? folder = null)
    {
        _own = folder is null ? new TemporaryFolder() : null;
        Folder = folder ?? _own!.Path;
        Store = FactStore.Open(Place, TimeProvider.System, []);
    }

    public string Folder { get; }

    public string Place => Path.Combine(Folder, "store.db");

    public IFactStore Store { get; }

    public IJobLedger Ledger => Store.Jobs;

    public static string Fingerprint => Shared.Value.Fingerprint;

    /// <summary>Writes articles and queues them as a run; one of them may be named to be poison.</summary>
    public long Queue(int articles, int? poison = null, WorkLane lane = WorkLane.Bulk)
    {
        var run = Ledger.Begin(new RunRequest { Kind = RunKind.Ingest, Title = "test", Key = "test", Fingerprint = Fingerprint, Lane = lane });
        var items = Enumerable.Range(0, articles).Select(i => Path.Combine(Folder, $"{run}-{i:000}{(i == poison ? "-poison" : "")}.txt")).ToList();
        foreach (var (file, i) in items.Select((f, i) => (f, i)))
        {
            File.WriteAllText(file, $"2023年，第{run * 1000 + i + 1}个县粮食产量为{i + 100}亿斤。\n");
        }

        foreach (var batch in items.Chunk(8))
        {
            Ledger.Add(run, [.. batch.Select(f => new NewItem(f))]);
        }

        Ledger.CloseFeed(run);
        return run;
    }

    /// <summary>Workers whose extraction can go wrong: what is given is called for the poison, the pipeline for all others.</summary>
    public Task<WorkerHost?> StartAsync(Action<Source>? poison = null, Func<JobOptions, JobOptions>? set = null)
    {
        var shell = MemoryShell.Create();
        var extractor = new ArticleExtractor(Shared.Value, shell);
        var options = new JobOptions { Command = "test", Workers = 2 };
        return WorkerHost.TryStartAsync(Place, Store, extractor, shell, set?.Invoke(options) ?? options, (source, facets) =>
        {
            if (source.Path.Contains("poison", StringComparison.Ordinal))
            {
                poison?.Invoke(source);
            }

            return extractor.Extract(source, facets);
        });
    }

    public async Task<JobRun> EndOfAsync(long run, int seconds = 120)
    {
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(seconds);)
        {
            if (Ledger.Find(run) is { State: not RunState.Running } ended)
            {
                return ended;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"Run {run} did not end.");
    }

    public void Dispose()
    {
        Store.Dispose();
        _own?.Dispose();
    }
}

using System.Diagnostics;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.Benchmarks.Jobs;

/// <summary>
/// Durable loading into SQLite with two workers, from files to committed and indexed facts, against the engine alone on
/// two threads over the same files; both take turns, so that both meet the same machine. Then two processes against one
/// on PostgreSQL, and the memory of a long run against that of a short one, where they are asked for.
/// </summary>
internal static class JobsBenchmark
{
    private const int Workers = 2;
    private const int WarmRounds = 2;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "corpus";
        var limit = Number(args, "--files") ?? 600;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".htm" && !Path.GetFileName(f).StartsWith("README", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        var step = Math.Max(1, files.Count / limit);
        files = [.. files.Where((_, i) => i % step == 0).Take(limit)];
        if (args.Contains("--saving"))
        {
            WriteTimes.Print(new ArticleExtractor(Pipeline.Load(Path.Combine("pipelines", "policy-articles")), Silent()), files, Number(args, "--rounds") ?? 5);
        }
        else if (args.Contains("--throughput") || !args.Any(a => a is "--postgres" or "--memory"))
        {
            await ThroughputAsync(files);
        }

        if (args.SkipWhile(a => a != "--postgres").Skip(1).FirstOrDefault() is { } postgres)
        {
            ProcessBenchmark.ComparePostgres(postgres, files);
        }

        if (args.Contains("--memory"))
        {
            ProcessBenchmark.CompareMemory(folder, Number(args, "--few") ?? 2000, Number(args, "--many") ?? 24_000);
        }

        return 0;
    }

    private static async Task ThroughputAsync(IReadOnlyList<string> files)
    {
        var shell = Silent();
        var extractor = new ArticleExtractor(Pipeline.Load(Path.Combine("pipelines", "policy-articles")), shell);
        WriteTimes.Print(extractor, files, rounds: 3);
        for (var round = 0; round < WarmRounds; round++)
        {
            Engine(extractor, files);
            await LoadAsync(extractor, shell, files);
        }

        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var engine = Engine(extractor, files);
            var (whole, busy, processor) = await LoadAsync(extractor, shell, files);
            var again = Engine(extractor, files);
            var alone = (engine.Took + again.Took) / 2;
            ratios.Add(alone / whole);
            Print($"engine alone on {Workers} threads {files.Count / alone.TotalSeconds:F0} articles/s; loaded with {Workers} workers {files.Count / whole.TotalSeconds:F0} articles/s; ratio {alone / whole:F2}; processor time an article {engine.Processor.TotalMilliseconds / files.Count:F2} ms against {processor.TotalMilliseconds / files.Count:F2} ms; {100 * (1 - (busy / whole)):F1}% of the time of the places not at articles");
        }

        ratios.Sort();
        Print($"{files.Count} files: ratio {ratios[Rounds / 2]:F2} (median of {Rounds})");
    }

    private static Shell Silent() => new()
    {
        OpenInput = () => Stream.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Messages = MessageCatalog.Read(MessageCatalog.English),
        Environment = _ => null,
    };

    private static (TimeSpan Took, TimeSpan Processor) Engine(ArticleExtractor extractor, IReadOnlyList<string> files)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var since = Stopwatch.GetTimestamp();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Workers }, file =>
        {
            foreach (var result in extractor.Extract(new Source(file, File.ReadAllBytes(file)), InputFacets.None, audit: true))
            {
                GC.KeepAlive(result);
            }
        });
        return (Stopwatch.GetElapsedTime(since), Environment.CpuUsage.TotalTime - before);
    }

    private static async Task<(TimeSpan Whole, TimeSpan Busy, TimeSpan Processor)> LoadAsync(ArticleExtractor extractor, Shell shell, IReadOnlyList<string> files)
    {
        var folder = Directory.CreateTempSubdirectory("jobs-benchmark-");
        try
        {
            var place = Path.Combine(folder.FullName, "store.db");
            using var store = FactStore.Open(place, TimeProvider.System);
            var options = new JobOptions { Command = "benchmark", Workers = Workers };
            await using var host = await WorkerHost.TryStartAsync(place, store, extractor, shell, options) ?? throw new InvalidOperationException("Somebody works on a new store.");
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var since = Stopwatch.GetTimestamp();
            var run = store.Jobs.Begin(new RunRequest { Kind = RunKind.Ingest, Title = "benchmark", Key = "benchmark", Fingerprint = extractor.Pipeline.Fingerprint });
            await new RunFeeder(store.Jobs, new StorePatience(TimeSpan.FromMinutes(1)), run, host.Signal).FeedAsync(files.Select(f => new NewItem(Path.GetFullPath(f))), default);
            while (store.Jobs.Find(run)!.State != RunState.Done)
            {
                await Task.Delay(10);
            }

            return (Stopwatch.GetElapsedTime(since), host.TimeAtArticles / host.BatchPlaces, Environment.CpuUsage.TotalTime - before);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int? Number(string[] args, string name) =>
        args.SkipWhile(a => a != name).Skip(1).FirstOrDefault() is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : null;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

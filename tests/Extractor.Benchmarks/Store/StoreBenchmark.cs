using System.Diagnostics;
using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Benchmarks.Store;

/// <summary>Fills a store with generated articles and prints how fast it takes them and how fast it answers.</summary>
internal static class StoreBenchmark
{
    private const int FactsPerArticle = 100;
    private const int Block = 250;

    public static int Run(string[] args)
    {
        var articles = int.Parse(Option(args, "--articles") ?? "2000", CultureInfo.InvariantCulture);
        var given = Option(args, "--folder");
        var folder = Directory.CreateDirectory(given ?? Path.Combine(Path.GetTempPath(), $"store-benchmark-{Environment.ProcessId}")).FullName;
        var place = Option(args, "--postgres") ?? Path.Combine(folder, "store.db");
        try
        {
            if (!IsFilled(place))
            {
                Insert(place, articles, FactStore.IsPostgres(place) ? null : Path.Combine(folder, "bare.db"));
            }

            using var store = FactStore.Open(place, TimeProvider.System);
            QueryTimes.Print(store, new GeneratedArticles(seed: 7), Option(args, "--only"));
            return 0;
        }
        finally
        {
            if (given is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Whether a benchmark before filled the store, so that only its queries are measured.</summary>
    private static bool IsFilled(string place)
    {
        using var store = FactStore.Open(place, TimeProvider.System);
        return store.Totals().Documents > 0;
    }

    /// <summary>Both ways of inserting take turns by blocks, so that both meet the same disk and the same sizes.</summary>
    private static void Insert(string place, int articles, string? barePath)
    {
        var generator = new GeneratedArticles(seed: 1);
        using var store = FactStore.Open(place, TimeProvider.System);
        using var bare = barePath is null ? null : new BareInsert(barePath);
        var run = store.BeginRun("benchmark", "generated");
        TimeSpan ours = default, theirs = default;
        long facts = 0;
        var version = 0L;
        foreach (var block in generator.Take(articles, FactsPerArticle).Chunk(Block))
        {
            var rows = bare is null ? [] : block.Select(e => bare.Prepare(++version, e)).ToList();
            facts += block.Sum(e => e.Facts.Count);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            foreach (var extraction in block)
            {
                store.Save(run, extraction, new SaveOptions { Fingerprint = "generated" });
            }

            ours += watch.Elapsed;
            watch.Restart();
            foreach (var row in rows)
            {
                bare!.Insert(row);
            }

            theirs += watch.Elapsed;
        }

        store.EndRun(run);
        Console.WriteLine($"articles {articles}, facts {facts}");
        Console.WriteLine($"insert {facts / ours.TotalSeconds:F0} facts/s");
        if (barePath is not null)
        {
            Console.WriteLine($"bare prepared statements {facts / theirs.TotalSeconds:F0} facts/s, ratio {theirs / ours:F2}");
            Console.WriteLine($"file {new FileInfo(place).Length / (double)facts:F0} bytes/fact");
        }
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}

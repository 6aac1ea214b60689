using System.Diagnostics;
using System.Globalization;
using Extractor.App.Inputs;
using Extractor.Benchmarks.Store;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.Benchmarks.Jobs;

/// <summary>
/// What the database takes by itself: articles that are extracted already, saved by one thread through the ledger; and
/// beside it the least that can be, bare prepared statements for the rows of their facts, sentences, text and indexes.
/// </summary>
internal static class WriteTimes
{
    private const int PerTransaction = 100;

    public static void Print(ArticleExtractor extractor, IReadOnlyList<string> files, int rounds)
    {
        var results = files.AsParallel().AsOrdered().Select(f => (IReadOnlyList<ExtractionResult>)[.. extractor.Extract(new Source(f, File.ReadAllBytes(f)), InputFacets.None, audit: true)]).ToList();
        var folder = Directory.CreateTempSubdirectory("write-benchmark-");
        try
        {
            Save(results, files, Path.Combine(folder.FullName, "warm.db"), extractor.Pipeline.Fingerprint);
            var (saving, bares, facts) = (new List<TimeSpan>(), new List<TimeSpan>(), 0L);
            for (var round = 0; round < rounds; round++)
            {
                var (saved, count) = Save(results, files, Path.Combine(folder.FullName, $"store{round}.db"), extractor.Pipeline.Fingerprint);
                saving.Add(saved);
                facts = count;
                bares.Add(Bare(results, Path.Combine(folder.FullName, $"bare{round}.db")));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"saving alone: {files.Count} articles with {facts} facts, {Median(saving) / files.Count:F2} ms of processor an article; bare prepared statements of their rows {Median(bares) / files.Count:F2} ms (medians of {rounds}, {PerTransaction} articles in a transaction)"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalMilliseconds;

    private static (TimeSpan Processor, long Facts) Save(IReadOnlyList<IReadOnlyList<ExtractionResult>> results, IReadOnlyList<string> files, string place, string fingerprint)
    {
        using var store = FactStore.Open(place, TimeProvider.System);
        var run = store.Jobs.Begin(new RunRequest { Kind = "ingest", Title = "benchmark", Key = "benchmark", Fingerprint = fingerprint });
        store.Jobs.Add(run, [.. files.Select(f => new NewItem(f))]);
        var lease = store.Jobs.Claim(new ClaimRequest("w", "here", fingerprint, WorkLane.Bulk, TimeSpan.FromMinutes(5)))!;
        var items = store.Jobs.Waiting(lease);
        var options = new SaveOptions { Fingerprint = fingerprint };
        var took = Processor(() =>
        {
            foreach (var part in items.Zip(results, (i, r) => new FinishedItem(i, r, options)).Chunk(PerTransaction))
            {
                store.Jobs.SaveAll(lease, part);
            }
        });
        return (took, store.Totals().Facts);
    }

    private static TimeSpan Bare(IReadOnlyList<IReadOnlyList<ExtractionResult>> results, string place)
    {
        using var bare = new BareInsert(place);
        var rows = results.SelectMany(r => r).Where(r => r.Extraction is not null).Select((r, i) => bare.Prepare(i + 1, r.Extraction!)).ToList();
        return Processor(() =>
        {
            foreach (var part in rows.Chunk(PerTransaction))
            {
                bare.Insert(part);
            }
        });
    }

    /// <summary>Time of processors, which does not grow where other programs are at work too.</summary>
    private static TimeSpan Processor(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}

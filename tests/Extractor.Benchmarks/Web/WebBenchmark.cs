using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.App.Cli;
using Extractor.App.Web;
using Extractor.App.Words;
using Extractor.Benchmarks.Store;
using Extractor.Storage;

namespace Extractor.Benchmarks.Web;

/// <summary>How long the server takes for each page over a store of generated facts, asked over the network of this machine.</summary>
internal static class WebBenchmark
{
    private const double Limit = 50;
    private const int LargestPage = 60_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var articles = int.Parse(Option(args, "--articles") ?? "20000", CultureInfo.InvariantCulture);
        var facts = int.Parse(Option(args, "--facts") ?? "10", CultureInfo.InvariantCulture);
        var rounds = int.Parse(Option(args, "--rounds") ?? "60", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("web-benchmark-");
        try
        {
            var place = Option(args, "--store") ?? Path.Combine(folder.FullName, "store.db");
            if (!File.Exists(place))
            {
                Fill(place, articles, facts);
            }

            using var store = FactStore.Open(place, TimeProvider.System);
            var pipelines = Path.Combine(AppContext.BaseDirectory, "pipelines", "policy-articles");
            var site = new Site { Shell = Silent(), Store = store, InForce = new PipelineInForce(store, pipelines) };
            await using var app = WebHost.Build(site, ["http://127.0.0.1:0"]);
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(WebHost.Address(app)) };
            Console.WriteLine($"facts {store.Totals().Facts}");
            var faults = 0;
            foreach (var (name, paths) in Pages(store, rounds))
            {
                faults += await MeasureAsync(client, store, name, paths) ? 0 : 1;
            }

            await app.StopAsync();
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Each round asks for something else, as readers do.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<string> Paths)> Pages(IFactStore store, int rounds)
    {
        var generator = new GeneratedArticles(seed: 7);
        var words = Enumerable.Range(0, rounds).Select(_ => Uri.EscapeDataString(generator.Word())).ToList();
        var indicators = store.Suggest("indicator", "", rounds).Select(v => Uri.EscapeDataString(v.Value)).ToList();
        var documents = store.Documents(null, rounds).Select(d => d.DocumentId).ToList();
        List<string> Of(Func<int, string> path) => [.. Enumerable.Range(0, rounds).Select(path)];
        yield return ("overview", Of(_ => "/"));
        yield return ("facts", Of(_ => "/facts"));
        yield return ("facts, a word", Of(i => $"/facts?q={words[i]}"));
        yield return ("facts, qualifiers", Of(i => $"/facts?q=kind:figure+period:{2016 + (i % 10)}+measure:growth"));
        yield return ("facts, one indicator", Of(i => $"/facts?q=indicator:%3D{indicators[i % indicators.Count]}"));
        yield return ("facts, by value", Of(i => $"/facts?q={words[i]}+kind:figure&sort=value"));
        yield return ("suggestions", Of(i => $"/suggestions?q=indicator:{words[i]}"));
        yield return ("articles", Of(_ => "/articles"));
        yield return ("article", Of(i => $"/articles/{documents[i % documents.Count]}"));
        yield return ("indicators", Of(i => $"/indicators?q={words[i]}"));
        yield return ("indicator", Of(i => $"/indicator?name={indicators[i % indicators.Count]}"));
        yield return ("policies", Of(_ => "/policies"));
        yield return ("policies, a word", Of(i => $"/policies?q={words[i]}"));
        yield return ("targets", Of(_ => "/targets"));
        yield return ("experts", Of(_ => "/experts"));
        yield return ("review, going on", Of(_ => "/review"));
        yield return ("jobs", Of(_ => "/jobs"));
    }

    /// <returns>Whether it is within the limits of time and size.</returns>
    private static async Task<bool> MeasureAsync(HttpClient client, IFactStore store, string name, IReadOnlyList<string> paths)
    {
        var began = Stopwatch.GetTimestamp();
        while (await IsBeingMadeAsync(client, paths[0]))
        {
            await Task.Delay(100);
        }

        var first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        // The first readers of the day warm the program up.
        foreach (var path in paths.Take(5))
        {
            await client.GetByteArrayAsync(path);
        }

        var times = new List<double>();
        var bytes = 0;
        foreach (var path in paths)
        {
            var since = Stopwatch.GetTimestamp();
            var length = (await client.GetByteArrayAsync(path)).Length;
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            bytes = Math.Max(bytes, length - ArticleBytes(store, path));
        }

        times.Sort();
        var p95 = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} p50 {times[times.Count / 2],7:F1} ms   p95 {p95,7:F1} ms   first {first,7:F1} ms   largest {bytes / 1000.0,6:F1} kB"));
        return p95 <= Limit && bytes <= LargestPage;
    }

    /// <summary>Whether the page says that it comes again when it is ready.</summary>
    private static async Task<bool> IsBeingMadeAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.Headers.Contains("Refresh");
    }

    /// <summary>The article's own text is as long as it is.</summary>
    private static int ArticleBytes(IFactStore store, string path) =>
        path.StartsWith("/articles/", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount(store.FindDocument(path["/articles/".Length..])!.Document.Text) : 0;

    private static void Fill(string place, int articles, int facts)
    {
        using var store = FactStore.Open(place, TimeProvider.System);
        var run = store.BeginRun("benchmark", "generated");
        foreach (var extraction in new GeneratedArticles(seed: 1).Take(articles, facts))
        {
            store.Save(run, extraction, new SaveOptions { Fingerprint = "generated" });
        }

        store.EndRun(run);
    }

    private static Shell Silent() => new()
    {
        OpenInput = () => Stream.Null,
        Out = TextWriter.Null,
        Error = Console.Error,
        Messages = MessageCatalog.Read(MessageCatalog.Chinese),
        Environment = _ => null,
    };

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
}

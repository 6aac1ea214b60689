using System.Diagnostics;
using System.Globalization;
using Extractor.Documents;
using Extractor.Pipelines;

namespace Extractor.Benchmarks.Engine;

/// <summary>
/// The whole engine on real texts, from bytes to facts, on one thread: characters per CPU-second, stage by stage where the
/// time goes and what is allocated, and whether a long text costs more a character than short ones.
/// </summary>
internal static class EngineBenchmark
{
    private const int Rounds = 5;
    private const int ShortText = 20_000;
    private const int Longer = 64;
    private const double LinearBar = 1.3; // a character of the long text against one of the short
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8); // until the compiler has seen enough to optimise

    public static int Run(string[] args)
    {
        var folder = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "corpus";
        var limit = args.SkipWhile(a => a != "--files").Skip(1).FirstOrDefault() is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : int.MaxValue;
        var pipeline = Pipeline.Load(Path.Combine("pipelines", "policy-articles"));
        var sources = BenchmarkSources.Read(folder, limit);
        if (sources.Count == 0)
        {
            Console.Error.WriteLine($"{folder} holds no .txt or .html files");
            return 1;
        }

        Whole(pipeline, sources, out var characters, out var facts);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            Whole(pipeline, sources, out long _, out int _);
        }

        Print($"{sources.Count} files, {characters} characters of repaired text, {facts} facts; one thread, median of {Rounds} rounds");
        var whole = Median([.. Enumerable.Range(0, Rounds).Select(_ => Whole(pipeline, sources, out long _, out int _))]);
        Print($"whole engine    {characters / whole.TotalSeconds / 1e6,8:F2} million characters a CPU-second  ({whole.TotalMilliseconds:F0} ms)");
        var stages = StageTimes.Measure(pipeline, sources, Rounds);
        var sum = stages.Sum(s => s.Time.TotalMilliseconds);
        foreach (var (name, time, bytes) in stages)
        {
            Print($"  {name,-28} {time.TotalMilliseconds,8:F0} ms  {100 * time.TotalMilliseconds / sum,5:F1}%  {(double)bytes / characters,6:F1} bytes a character");
        }

        var segmentation = stages.First(s => s.Name == StageTimes.Segmentation).Time;
        Print($"segmentation alone is {whole / segmentation:F1} times as fast as the whole engine");
        return Linear(pipeline, sources) ? 0 : 1;
    }

    private static TimeSpan Whole(Pipeline pipeline, IReadOnlyList<Source> sources, out long characters, out int facts)
    {
        var (length, found) = (0L, 0);
        var time = Cpu.Time(() =>
        {
            foreach (var source in sources)
            {
                foreach (var extraction in pipeline.Extract(source, ExtractionOptions.Default))
                {
                    length += extraction.Document.Text.Length;
                    found += extraction.Facts.Count;
                }
            }
        });
        (characters, facts) = (length, found);
        return time;
    }

    /// <summary>The same text once as it is, and many times over in one file: the time a character must be much the same.</summary>
    private static bool Linear(Pipeline pipeline, IReadOnlyList<Source> sources)
    {
        var text = BenchmarkSources.TextOf(sources, ShortText);
        var small = new Source("short.txt", System.Text.Encoding.UTF8.GetBytes(text));
        var large = new Source("long.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, Longer))));
        var (shorts, longs) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < Rounds; round++)
        {
            shorts.Add(Cpu.Time(() => Repeat(pipeline, small, Longer)));
            longs.Add(Cpu.Time(() => Repeat(pipeline, large, 1)));
        }

        var (a, b) = (Median(shorts), Median(longs));
        Print($"linearity: {text.Length} characters {Longer} times {a.TotalMilliseconds:F0} ms, once {Longer} times as long {b.TotalMilliseconds:F0} ms: {b / a:F2} times the time a character");
        return b / a <= LinearBar;
    }

    private static void Repeat(Pipeline pipeline, Source source, int times)
    {
        for (var i = 0; i < times; i++)
        {
            pipeline.Extract(source, ExtractionOptions.Default);
        }
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

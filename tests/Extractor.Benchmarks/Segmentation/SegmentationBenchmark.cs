using System.Diagnostics;
using System.Globalization;
using Extractor.Segmentation;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>
/// Our segmenter against Python jieba and @node-rs/jieba on the same real text, round by round in turn, in MB of UTF-8
/// per CPU-second. Ours and node cut all of the text in a round, Python a part of it, so that no text is cut twice in a
/// round, for a repeated text overstates; a folder of less than some MB is repeated all the same.
/// </summary>
internal static class SegmentationBenchmark
{
    private const int Rounds = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3); // until the compiler has seen enough to optimise
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.1); // a small text is cut again and again for so long

    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : "corpus";
        var texts = new BenchmarkTexts(folder, Rounds);
        if (texts.Files.Count < Rounds)
        {
            Console.Error.WriteLine($"{folder} holds {texts.Files.Count} UTF-8 texts; {Rounds} are needed");
            return 1;
        }

        var cpu = Environment.CpuUsage.TotalTime;
        var first = Time(() => SegmentationModel.LoadDefault());
        var firstCpu = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        var loads = Enumerable.Range(0, 5).Select(_ => Time(() => SegmentationModel.LoadDefault())).ToArray();
        var segmenter = new Segmenter(SegmentationModel.LoadDefault());
        var list = Path.GetTempFileName();
        File.WriteAllLines(list, texts.Files);
        var here = AppContext.BaseDirectory;
        using var python = Start("Python jieba", Environment.GetEnvironmentVariable("PYTHON") ?? "/usr/bin/python3",
            [Path.Combine(here, "Segmentation", "worker.py"), list, $"{Rounds}"]);
        var package = NodePackage.Install();
        using var node = package is null ? null : Start("@node-rs/jieba", "node",
            [Path.Combine(here, "Segmentation", "worker.mjs"), package, list, $"{Rounds}"]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Files.Count} texts, {texts.Bytes / 1e6:F1} MB; MB of UTF-8 per CPU-second, median of {Rounds} rounds"));
        var met = true;
        foreach (var (kind, pythonTarget, nodeTarget) in new[] { ("cut", 60.0, 6.0), ("pos", 100.0, 0) })
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            {
                Ours(segmenter, texts, kind);
            }

            List<double> ours = [], pythons = [], nodes = [];
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(Ours(segmenter, texts, kind));
                Add(pythons, python?.Measure(kind, round));
                Add(nodes, node is null ? null : Enumerable.Range(0, Rounds).Select(part => node.Measure(kind, part)).Order().ElementAt(Rounds / 2));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}  ours (offsets)  {Median(ours),8:F2}"));
            met &= Compare(kind, "Python jieba", ours, pythons, pythonTarget);
            met &= Compare(kind, "@node-rs/jieba", ours, nodes, nodeTarget);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"model load  {firstCpu:F1} ms of CPU the first time ({first:F1} ms passed), then {Median(loads):F1} ms pass  (target < 50 ms: {(firstCpu < 50 ? "met" : "MISSED")})"));
        File.Delete(list);
        return met && firstCpu < 50 ? 0 : 1;
    }

    private static Rival? Start(string name, string program, string[] arguments)
    {
        var rival = Rival.Start(program, arguments, out var reason);
        if (rival is null)
        {
            Console.Error.WriteLine($"{name} is left out: {reason}");
        }

        return rival;
    }

    private static double Ours(Segmenter segmenter, BenchmarkTexts texts, string kind)
    {
        var buffer = new SegmentBuffer();
        var start = Environment.CpuUsage.TotalTime;
        var used = TimeSpan.Zero;
        var bytes = 0L;
        while (used < Least)
        {
            foreach (var line in texts.Parts.SelectMany(p => p))
            {
                if (kind == "cut")
                {
                    segmenter.Cut(line, true, buffer);
                }
                else
                {
                    segmenter.CutWithPos(line, true, buffer);
                }
            }

            bytes += texts.Bytes;
            used = Environment.CpuUsage.TotalTime - start;
        }

        return bytes / 1e6 / used.TotalSeconds;
    }

    private static bool Compare(string kind, string name, List<double> ours, List<double> theirs, double target)
    {
        if (theirs.Count == 0)
        {
            return false;
        }

        var ratio = Median(ours) / Median(theirs);
        var note = target > 0 ? string.Create(CultureInfo.InvariantCulture, $"  (target >= {target:F0}x: {(ratio >= target ? "met" : "MISSED")})") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}  {name,-14}  {Median(theirs),8:F2}  ours is {ratio:F1}x as fast{note}"));
        return ratio >= target;
    }

    private static void Add(List<double> rates, double? rate)
    {
        if (rate is { } value)
        {
            rates.Add(value);
        }
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

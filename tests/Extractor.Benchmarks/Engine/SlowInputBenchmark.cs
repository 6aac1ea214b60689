using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Pipelines;

namespace Extractor.Benchmarks.Engine;

/// <summary>Whether any text of 10,000 characters can be made that costs the engine many times the usual: the time a character of fuzzed inputs.</summary>
internal static class SlowInputBenchmark
{
    private const double Bar = 10; // times the median

    public static int Run(string[] args)
    {
        var folder = args.FirstOrDefault(a => !a.StartsWith('-') && !int.TryParse(a, out _)) ?? "corpus";
        var inputs = Number(args, "--inputs", 1000);
        var seed = Number(args, "--seed", 20261123);
        var pipeline = Pipeline.Load(Path.Combine("pipelines", "policy-articles"));
        var slow = new SlowInputs(seed, BenchmarkSources.Read(folder, 200));
        var timed = new List<(double Time, string Kind, string Text)>();
        for (var i = -inputs / 10; i < inputs; i++) // the first tenth warms up
        {
            var (kind, text) = slow.Next();
            var time = Time(pipeline, text);
            if (i >= 0)
            {
                timed.Add((time, kind, text));
            }
        }

        timed.Sort((a, b) => a.Time.CompareTo(b.Time));
        var median = timed[inputs / 2].Time;
        Print($"{inputs} fuzzed inputs of {SlowInputs.Length} characters or a little more, seed {seed}; median {1000 * median:F1} ns a character");
        foreach (var group in timed.GroupBy(t => t.Kind).OrderByDescending(g => g.Max(t => t.Time)))
        {
            Print($"  {group.Key,-30} {group.Count(),5} inputs, slowest {group.Max(t => t.Time) / median,7:F1} times the median");
        }

        // What was slow by accident of the machine is not slow again.
        var worst = timed.TakeLast(10).Reverse().Select(t => (Time: Math.Min(t.Time, Math.Min(Time(pipeline, t.Text), Time(pipeline, t.Text))), t.Kind, t.Text)).OrderByDescending(t => t.Time).ToList();
        foreach (var (time, kind, text) in worst.Take(5))
        {
            Print($"  {time / median,7:F1} times: {kind}: {text[..60].ReplaceLineEndings("⏎")}…");
        }

        var ratio = worst[0].Time / median;
        Print($"slowest fuzzed input: {ratio:F1} times the median a character (bar {Bar})");
        return ratio <= Bar ? 0 : 1;
    }

    /// <summary>Microseconds of processor time a character.</summary>
    private static double Time(Pipeline pipeline, string text)
    {
        var source = new Source("fuzzed.txt", Encoding.UTF8.GetBytes(text));
        return Cpu.Time(() => pipeline.Extract(source, ExtractionOptions.Default)).TotalMicroseconds / text.Length;
    }

    private static int Number(string[] args, string option, int standard) =>
        args.SkipWhile(a => a != option).Skip(1).FirstOrDefault() is { } n ? int.Parse(n, CultureInfo.InvariantCulture) : standard;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

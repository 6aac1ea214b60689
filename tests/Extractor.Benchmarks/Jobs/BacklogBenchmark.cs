using System.Diagnostics;
using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.Benchmarks.Jobs;

/// <summary>A backlog of many items: how long it takes to queue, to list page by page, to cancel, to resume and to take from.</summary>
internal static class BacklogBenchmark
{
    private const int Batch = 400;
    private const int Page = 100;
    private const int Pages = 200;

    public static int Run(string[] args)
    {
        var items = args.Length > 0 && int.TryParse(args[0], CultureInfo.InvariantCulture, out var n) ? n : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("backlog-").FullName;
        var place = args.SkipWhile(a => a != "--postgres").Skip(1).FirstOrDefault() ?? Path.Combine(folder, "store.db");
        try
        {
            using var store = FactStore.Open(place, TimeProvider.System);
            return Measure(store.Jobs, items) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Measure(IJobLedger ledger, int items)
    {
        var run = ledger.Begin(new RunRequest { Kind = "ingest", Title = "backlog", Key = "backlog", Fingerprint = "fp" });
        var queued = Time(() =>
        {
            foreach (var batch in Enumerable.Range(0, items).Chunk(Batch))
            {
                ledger.Add(run, [.. batch.Select(i => new NewItem($"articles/2026/{i % 100:00}/{i:0000000}.html"))]);
            }

            ledger.CloseFeed(run);
        });
        Print($"queued {items} items in {queued.TotalSeconds:F1} s, {items / queued.TotalSeconds:F0} a second");
        var worst = new[]
        {
            Report("page of items", Enumerable.Range(0, Pages).Select(p => Time(() => Expect(ledger.Items(run, ItemFilter.All, (long)p * items / Pages, Page).Count == Page)))),
            Report("page of waiting items", Enumerable.Range(0, Pages).Select(p => Time(() => Expect(ledger.Items(run, new ItemFilter { State = ItemState.Waiting }, (long)p * items / Pages, Page).Count == Page)))),
            Report("page of failed items", Enumerable.Range(0, 20).Select(_ => Time(() => Expect(ledger.Items(run, ItemFilter.Failed, 0, Page).Count == 0)))),
            Report("list of runs with counts", Enumerable.Range(0, 20).Select(_ => Time(() => Expect(ledger.List(null, 20)[0].Waiting == items)))),
        }.Max();
        Print($"cancelled in {Time(() => Expect(ledger.Stop(run, RunState.Cancelled))).TotalMilliseconds:F1} ms");
        Expect(ledger.Claim(Request()) is null);
        Print($"resumed in {Time(() => Expect(ledger.Resume(run, "fp"))).TotalMilliseconds:F1} ms");
        Report("batch taken", Enumerable.Range(0, 50).Select(_ => Time(() => Expect(ledger.Claim(Request()) is not null))));
        return worst < TimeSpan.FromMilliseconds(50);
    }

    private static ClaimRequest Request() => new("w", "here", "fp", WorkLane.Bulk, TimeSpan.FromMinutes(5));

    private static TimeSpan Report(string what, IEnumerable<TimeSpan> taken)
    {
        var times = taken.Order().ToList();
        Print($"{what}: median {times[times.Count / 2].TotalMilliseconds:F1} ms, slowest {times[^1].TotalMilliseconds:F1} ms");
        return times[^1];
    }

    private static TimeSpan Time(Action work)
    {
        var since = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(since);
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The ledger does not hold what was queued.");
        }
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}

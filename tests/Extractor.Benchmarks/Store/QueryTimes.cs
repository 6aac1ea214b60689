using System.Diagnostics;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Benchmarks.Store;

/// <summary>The questions people ask a store, each many times with other values, and how long the answers take.</summary>
internal static class QueryTimes
{
    private const int Rounds = 200;

    /// <param name="only">Part of the names of the questions to ask; null for all.</param>
    public static void Print(IFactStore store, GeneratedArticles words, string? only)
    {
        void Measure(string name, Func<object> ask)
        {
            if (only is null || name.Contains(only, StringComparison.Ordinal))
            {
                Time(name, ask);
            }
        }

        var page = new PageRequest();
        Measure("first page, no filter", () => Search(""));
        Measure("facet page (one value)", () => Search("unit:USD"));
        Measure("facet page (two values)", () => Search($"indicator:=\"{words.Indicator()}\" measure:growth"));
        Measure("indicator contains", () => Search($"indicator:{words.Indicator()[..4]}"));
        Measure("two characters, with count", () => Search(words.Word()));
        Measure("one character", () => Search(words.Word()[..1]));
        Measure("six-character phrase", () => Search($"\"{Six(words.Indicator())}\""));
        Measure("word and kind", () => Search($"{words.Word()} kind:policy"));
        Measure("word, by relevance", () => store.Search(Query.Parse(words.Word()), page with { Sort = FactOrder.Relevance }));
        Measure("word and expert", () => Search($"{words.Word()} expert:{words.Person()}"));
        Measure("period range and unit", () => Search("period:2019..2020 unit:EUR"));
        Measure("value range", () => Search("value:100..200万 unit:CNY"));
        Measure("published month", () => Search("published:2021-03 kind:figure"));
        var deep = Deep(store, Query.Parse("kind:figure"), 60);
        Measure("since the last run", () => store.Search(Query.Everything with { SinceRun = 1 }, page));
        Measure("keyset page deep inside", () => store.Search(Query.Parse("kind:figure"), page with { Cursor = deep }));

        string[] names = ["kind", "indicator", "unit", "period", "issuer", "expert", "source", "measure", "status", "publisher", "rule", "issue"];
        Measure("series", () => store.Series(words.Indicator()));
        Measure("12 facets, no filter", () => store.Facets(Query.Everything, names, 10));
        Measure("12 facets, a word", () => store.Facets(Query.Parse(words.Word()), names, 10));
        Measure("12 facets, a unit", () => store.Facets(Query.Parse("unit:USD"), names, 10));

        static string Six(string indicator) => (indicator + "为")[^Math.Min(6, indicator.Length + 1)..];

        FactPage Search(string query) => store.Search(Query.Parse(query), page);
    }

    private static string Deep(IFactStore store, Query query, int pages)
    {
        string? cursor = null;
        for (var i = 0; i < pages; i++)
        {
            cursor = store.Search(query, new PageRequest { Limit = 1000, Cursor = cursor, CountUpTo = 0 }).Next;
        }

        return cursor ?? throw new InvalidOperationException("The store is too small for a deep page.");
    }

    private static void Time(string name, Func<object> ask)
    {
        for (var i = 0; i < Rounds / 10; i++)
        {
            ask();
        }

        var times = new double[Rounds];
        var used = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            ask();
            times[i] = watch.Elapsed.TotalMilliseconds;
            used[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }

        Array.Sort(times);
        Array.Sort(used);
        Console.WriteLine($"{name,-28} p50 {times[Rounds / 2],8:F2} ms   p99 {times[Rounds * 99 / 100],8:F2} ms   own CPU p50 {used[Rounds / 2],8:F2} ms   p99 {used[Rounds * 99 / 100],8:F2} ms");
    }
}

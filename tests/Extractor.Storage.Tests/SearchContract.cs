using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Tests;

/// <summary>What every store must find, and in what order; run for each database.</summary>
public abstract class SearchContract : IDisposable
{
    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected SearchContract(Func<TestStore> create)
    {
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
    }

    /// <summary>Queries over the three samples, and how many facts they find.</summary>
    [Theory]
    [InlineData("", 10)]
    [InlineData("kind:figure", 7)]
    [InlineData("kind:date", 1)]
    [InlineData("-kind:figure", 3)]
    [InlineData("kind:(policy OR expert)", 2)]
    [InlineData("进出口", 4)]
    [InlineData("進出口", 4)]
    [InlineData("规模为2.63", 3)]
    [InlineData("规模为２．６３", 3)]
    [InlineData("gdp", 1)]
    [InlineData("斤", 1)]
    [InlineData("。", 10)]
    [InlineData("空", 1)]
    [InlineData("龘", 0)]
    [InlineData("口进", 0)]
    [InlineData("进出口 增长", 3)]
    [InlineData("进出口 -增长", 1)]
    [InlineData("进出口 OR 粮食", 5)]
    [InlineData("(进出口 OR 粮食) -海关", 2)]
    [InlineData("\"据海关统计，2024年\"", 3)]
    [InlineData("indicator:进出口", 3)]
    [InlineData("indicator:=进出口总额", 1)]
    [InlineData("indicator:跨境*", 2)]
    [InlineData("-indicator:*", 3)]
    [InlineData("-indicator:进出口", 7)]
    [InlineData("period:2024", 2)]
    [InlineData("period:2025", 2)]
    [InlineData("period:2025-03", 2)]
    [InlineData("period:2025-07..2026", 0)]
    [InlineData("period:>2025", 1)]
    [InlineData("period:2020..2030", 5)]
    [InlineData("-period:*", 5)]
    [InlineData("date:2024-11-05", 2)]
    [InlineData("date:2024", 2)]
    [InlineData("unit:USD", 1)]
    [InlineData("unit:亿美元", 1)]
    [InlineData("unit:％", 2)]
    [InlineData("value:>1亿", 4)]
    [InlineData("value:>=2.63万亿元", 1)]
    [InlineData("value:>1万亿 unit:CNY", 1)]
    [InlineData("value:2..3万亿元", 1)]
    [InlineData("value:150", 1)]
    [InlineData("value:>200", 4)]
    [InlineData("value:10.8%", 1)]
    [InlineData("-value:>1亿", 6)]
    [InlineData("measure:growth", 2)]
    [InlineData("measure:level", 5)]
    [InlineData("direction:down", 1)]
    [InlineData("status:target", 1)]
    [InlineData("basis:yoy", 2)]
    [InlineData("issuer:国务院", 0)]
    [InlineData("issuer:国务院*", 1)]
    [InlineData("issuer:国务院办公厅", 1)]
    [InlineData("policy:数字贸易", 1)]
    [InlineData("expert:王健", 1)]
    [InlineData("affiliation:大学", 1)]
    [InlineData("position:教授", 1)]
    [InlineData("source:海关", 2)]
    [InlineData("region:北京", 1)]
    [InlineData("publisher:统计", 4)]
    [InlineData("author:李明", 9)]
    [InlineData("tag:贸易", 5)]
    [InlineData("-tag:*", 5)]
    [InlineData("document:report.txt", 4)]
    [InlineData("document:stats*", 4)]
    [InlineData("document:port.txt", 0)]
    [InlineData("title:外贸", 4)]
    [InlineData("published:2025-07", 4)]
    [InlineData("published:*", 9)]
    [InlineData("-published:*", 1)]
    [InlineData("issue:figure.inconsistent", 1)]
    [InlineData("issue:*", 1)]
    [InlineData("state:pending", 10)]
    [InlineData("rule:figures*", 7)]
    [InlineData("rule:dates/sample", 1)]
    [InlineData("confidence:<0.5", 0)]
    [InlineData("text:万亿", 2)]
    [InlineData("vague:false", 1)]
    [InlineData("kind:figure (unit:USD OR unit:CNY) -进出口", 1)]
    [InlineData("海关 kind:figure measure:growth period:2020..2025", 1)]
    public void AQueryFindsExactlyItsFacts(string query, int expected)
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options("贸易"));
        _store.Save(_run, Samples.Statistics(), Samples.Options());
        _store.Save(_run, Samples.Undated(), Samples.Options());

        var page = _store.Search(Query.Parse(query), new PageRequest());

        Assert.Equal(expected, page.Items.Count);
        Assert.Equal(expected, page.Total);
        Assert.False(page.TotalIsCapped);
    }

    [Theory]
    [InlineData("", FactOrder.Newest)]
    [InlineData("", FactOrder.Oldest)]
    [InlineData("", FactOrder.Value)]
    [InlineData("", FactOrder.Period)]
    [InlineData("", FactOrder.Confidence)]
    [InlineData("kind:figure", FactOrder.Newest)]
    [InlineData("unit:% OR unit:CNY", FactOrder.Newest)]
    [InlineData("。", FactOrder.Newest)]
    [InlineData("出口", FactOrder.Oldest)]
    [InlineData("出口", FactOrder.Value)]
    [InlineData("rule:figures*", FactOrder.Oldest)]
    [InlineData("rule:figures*", FactOrder.Newest)]
    [InlineData("出口", FactOrder.Relevance)]
    [InlineData("", FactOrder.Relevance)]
    public void PagesFollowOneAnotherBothWaysWithoutGapOrRepetition(string text, FactOrder order)
    {
        _store.Save(_run, Samples.Undated(), Samples.Options());
        _store.Save(_run, Samples.Statistics(), Samples.Options());
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        var query = Query.Parse(text);
        var request = new PageRequest { Limit = 2, Sort = order };
        var all = _store.Search(query, request with { Limit = 100 }).Items.Select(f => f.Fact.Id).ToList();

        var pages = new List<FactPage> { _store.Search(query, request) };
        while (pages[^1].Next is { } next)
        {
            pages.Add(_store.Search(query, request with { Cursor = next }));
        }

        Assert.Equal(all, pages.SelectMany(p => p.Items).Select(f => f.Fact.Id));
        Assert.Null(pages[0].Previous);
        Assert.Equal(all, _store.Stream(query, order).Select(f => f.Fact.Id));
        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = _store.Search(query, request with { Cursor = pages[i].Previous });
            Assert.Equal(pages[i - 1].Items.Select(f => f.Fact.Id), back.Items.Select(f => f.Fact.Id));
            Assert.Equal(i > 1, back.Previous is not null);
        }
    }

    [Fact]
    public void NewestFirstMeansByDayThenInReadingOrderAndUndatedLast()
    {
        _store.Save(_run, Samples.Undated(), Samples.Options());
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        _store.Save(_run, Samples.Statistics(), Samples.Options());

        var items = _store.Search(Query.Everything, new PageRequest { Limit = 100 }).Items;

        Assert.Equal(["stats/report.txt", "news/roundtable.txt", "misc/undated.txt"], items.Select(f => f.Document).Distinct());
        Assert.Equal(Samples.Statistics().Facts.Select(f => f.Id), items.Take(4).Select(f => f.Fact.Id));
    }

    [Fact]
    public void RelevancePutsFirstWhatSaysTheWordsItself()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        _store.Save(_run, Samples.Statistics(), Samples.Options());

        var items = _store.Search(Query.Parse("粮食 OR 教授 OR 出口"), new PageRequest { Sort = FactOrder.Relevance }).Items;

        Assert.Equal(["expert", "粮食产量"], items.Take(2).Select(f => f.Fact.TextOf("indicator") ?? f.Fact.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(7, items.Count);
    }

    [Theory]
    [InlineData("出口", "出口@3 出口@19")]
    [InlineData("\"美元，其中\" 出口", "出口@3 美元，其中@11 出口@19")]
    [InlineData("万亿美元 美元，其中", "万亿美元，其中@9")]
    [InlineData("出口 -粮食 kind:figure", "出口@3 出口@19")]
    [InlineData("kind:figure", "")]
    public void MatchesTellWhereTheWordsStand(string query, string expected)
    {
        _store.Save(_run, Samples.Statistics(), Samples.Options());

        var fact = _store.Search(Query.Parse(query), new PageRequest()).Items[0];

        Assert.Equal(expected, string.Join(' ', fact.Matches.Select(m => $"{m.In(fact.Fact.Sentence)}@{m.Start}")));
    }

    [Fact]
    public void MatchesStandInTheWritingOfTheText()
    {
        _store.Save(_run, Samples.Undated(), Samples.Options());
        _store.Save(_run, Samples.Statistics(), Samples.Options());

        Assert.Equal("進出口總額", Marked("进出口总额"));
        Assert.Equal("１４１３０", Marked("14130"));

        string Marked(string words)
        {
            var fact = Assert.Single(_store.Search(Query.Parse(words), new PageRequest()).Items);
            return Assert.Single(fact.Matches).In(fact.Fact.Sentence);
        }
    }

    [Fact]
    public void WhatARunBroughtAndWhatStoodBeforeItCanBeAskedInEveryWay()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        var later = _store.BeginRun("ingest", Samples.Fingerprint);
        _store.Save(later, Samples.Statistics(), Samples.Options());
        var (since, asOf) = (Query.Parse("kind:figure") with { SinceRun = _run }, Query.Parse("kind:figure") with { AsOfRun = _run });

        Assert.Equal((4, 2), (_store.Count(since), _store.Count(asOf)));
        Assert.Equal((4, 2), (_store.Stream(since).Count(), _store.Stream(asOf).Count()));
        Assert.Equal((4, 2), (_store.Search(since, new PageRequest { Sort = FactOrder.Value }).Total, _store.Search(asOf, new PageRequest { Sort = FactOrder.Relevance }).Total));
        Assert.Equal((4, 2), (_store.Facets(since, ["unit"], 9)[0].Counted, _store.Facets(asOf, ["unit"], 9)[0].Counted));
        Assert.Equal(5, _store.Facets(Query.Everything with { AsOfRun = _run }, ["kind"], 9)[0].Counted);
        Assert.Empty(_store.Series("新增企业", Query.Everything with { AsOfRun = _run }).Lines);
        Assert.Single(_store.Series("新增企业", Query.Everything with { SinceRun = _run }).Lines);
        Assert.Equal(["stats/report.txt"], _store.FindDocuments(since).Select(d => d.Path));
        Assert.Equal(0, _store.Count(Query.Everything with { SinceRun = later }));
        Assert.Equal(0, _store.Count(Query.Everything with { AsOfRun = 0 }));
    }

    [Fact]
    public void CountingStopsAtTheCapAndSaysSo()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());

        var page = _store.Search(Query.Everything, new PageRequest { Limit = 1, CountUpTo = 3 });

        Assert.Equal((3L, true), (page.Total, page.TotalIsCapped));
    }

    [Fact]
    public void ACursorOfAnotherQueryIsRefused()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        var next = _store.Search(Query.Everything, new PageRequest { Limit = 1 }).Next;

        Assert.Throws<QueryException>(() => _store.Search(Query.Parse("kind:figure"), new PageRequest { Cursor = next }));
        Assert.Throws<QueryException>(() => _store.Search(Query.Everything, new PageRequest { Cursor = "§§" }));
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}

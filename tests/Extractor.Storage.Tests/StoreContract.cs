using Extractor.Documents;
using Extractor.Facts;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Tests;

/// <summary>What every store must do, run for each database.</summary>
public abstract class StoreContract : IDisposable
{
    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected StoreContract(Func<TestStore> create)
    {
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
    }

    [Fact]
    public void AStoredDocumentComesBackEqual()
    {
        var extraction = Samples.RoundTable();
        _store.Save(_run, extraction, Samples.Options("贸易"));

        var stored = _store.FindDocument(extraction.Document.Path)!;

        Assert.Equal(extraction.Document.Text, stored.Document.Text);
        Assert.Equal(extraction.Document.Body.Source, stored.Document.Body.Source);
        Assert.Equal(extraction.Document.Body.Edits, stored.Document.Body.Edits);
        Assert.Equivalent(extraction.Document.Blocks, stored.Document.Blocks);
        Assert.Equal(extraction.Document.Sections, stored.Document.Sections);
        Assert.Equal(extraction.Document.Authors, stored.Document.Authors);
        Assert.Equal(extraction.Document.Title, stored.Document.Title);
        Assert.Equal(extraction.Document.Published, stored.Document.Published);
        Assert.Equal(extraction.Document.ContentHash, stored.Document.ContentHash);
        Assert.Equal(["贸易"], stored.Tags);
        Assert.Equal(Samples.Fingerprint, stored.Fingerprint);
        Assert.False(stored.Withdrawn);
    }

    [Fact]
    public void StoredFactsComeBackEqualAndInReadingOrder()
    {
        foreach (var extraction in new[] { Samples.RoundTable(), Samples.Statistics(), Samples.Undated() })
        {
            _store.Save(_run, extraction, Samples.Options());

            var stored = _store.FindDocument(extraction.Document.Path)!;

            Assert.Equal(extraction.Issues, stored.Issues);
            Assert.Equal(extraction.Facts.Count, stored.Facts.Count);
            foreach (var (expected, actual) in extraction.Facts.Zip(stored.Facts))
            {
                Assert.Equal(expected with { Slots = [], Issues = [] }, actual.Fact with { Slots = [], Issues = [] });
                Assert.Equal(expected.Slots, actual.Fact.Slots);
                Assert.Equal(expected.Issues, actual.Fact.Issues);
            }
        }
    }

    [Theory]
    [InlineData("news/roundtable.txt")]
    [InlineData("roundtable.txt")]
    [InlineData("1")]
    public void ADocumentIsFoundByPathFileNameAndNumber(string name)
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());

        Assert.Equal("news/roundtable.txt", _store.FindDocument(name)?.Document.Path);
    }

    [Fact]
    public void AFileNameThatTwoDocumentsHaveFindsNeither()
    {
        _store.Save(_run, Samples.RoundTable("a/same.txt"), Samples.Options());
        _store.Save(_run, Samples.RoundTable("b/same.txt"), Samples.Options());

        Assert.Null(_store.FindDocument("same.txt"));
        Assert.Equal(["a/same.txt", "b/same.txt"], _store.Documents(null, 10).Select(d => d.Path));
        Assert.Equal(["b/same.txt"], _store.Documents("a/same.txt", 10).Select(d => d.Path));
    }

    [Fact]
    public void SavingTwiceStoresNothingTwice()
    {
        var first = _store.Save(_run, Samples.RoundTable(), Samples.Options());
        var second = _store.Save(_run, Samples.RoundTable(), Samples.Options());
        _store.EndRun(_run);

        Assert.Equal((SaveOutcome.New, SaveOutcome.Unchanged), (first, second));
        Assert.Equal(new StoreTotals(1, 5, 1), _store.Totals());
        Assert.Equal(5, _store.Count(Query.Everything));
        var manifest = _store.FindRun(_run)!;
        Assert.Equal((1, 0, 1, 0, 5L), (manifest.New, manifest.Changed, manifest.Unchanged, manifest.Failed, manifest.Facts));
        Assert.True(manifest.FinishedAt > manifest.StartedAt);
        Assert.True(_store.Holds("news/roundtable.txt", Samples.RoundTable().Document.ContentHash, Samples.Options()));
        Assert.False(_store.Holds("news/roundtable.txt", "other", Samples.Options()));
    }

    [Fact]
    public void ANewPipelineThatFindsTheSameChangesNothing()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());

        var outcome = _store.Save(_run, Samples.RoundTable(), Samples.Options() with { Fingerprint = "fp-2" });

        Assert.Equal(SaveOutcome.Unchanged, outcome);
        Assert.Equal("fp-2", _store.FindDocument("roundtable.txt")!.Fingerprint);
    }

    [Fact]
    public void AChangedDocumentReplacesItsFactsAndOnlyThoseThatSayOtherAreNew()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        var changed = Samples.RoundTable();
        var facts = changed.Facts.Select(f => f.Kind == "date" ? f with { Slots = [.. f.Slots.Select(s => s.Name == "value" ? s with { Value = "2023" } : s)] } : f).ToList();
        var later = _store.BeginRun("reextract", "fp-2");

        var outcome = _store.Save(later, changed with { Facts = facts }, Samples.Options() with { Fingerprint = "fp-2" });

        Assert.Equal(SaveOutcome.Changed, outcome);
        Assert.Equal(5, _store.Count(Query.Everything));
        var isNew = Assert.Single(_store.Search(Query.Everything, new PageRequest { SinceRun = _run }).Items);
        Assert.Equal(("date", "2023"), (isNew.Fact.Kind, isNew.Fact.TextOf("value")));
        var before = _store.Search(Query.Parse("kind:date"), new PageRequest { AsOfRun = _run }).Items;
        Assert.Equal("2024", Assert.Single(before).Fact.TextOf("value"));
    }

    [Fact]
    public void AFactThatDoesNotQuoteItsTextFailsTheArticleAlone()
    {
        var extraction = Samples.RoundTable();
        var broken = extraction with { Facts = [.. extraction.Facts.Skip(1).Prepend(extraction.Facts[0] with { Quote = "别的" })] };

        var e = Assert.Throws<DocumentException>(() => _store.Save(_run, broken, Samples.Options()));

        Assert.Equal("store", e.Stage);
        Assert.Equal(0, _store.Totals().Documents);
    }

    [Fact]
    public void FailuresAreKeptWithTheirRun()
    {
        _store.RecordFailure(_run, "broken.pdf", "load", "The file is cut off.");

        var failure = Assert.Single(_store.Failures(_run));
        Assert.Equal(("broken.pdf", "load", "The file is cut off."), (failure.Path, failure.Stage, failure.Reason));
        Assert.Equal(1, _store.FindRun(_run)!.Failed);
    }

    [Fact]
    public void AStoreOpenedAgainHoldsWhatItHeld()
    {
        _store.Save(_run, Samples.Statistics(), Samples.Options());
        _store.Dispose();

        using var again = _place.Open();

        Assert.Equal(4, again.Count(Query.Everything));
        Assert.Equal(SaveOutcome.Unchanged, again.Save(_run, Samples.Statistics(), Samples.Options()));
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
        Assert.Equal(all, _store.Stream(query, request).Select(f => f.Fact.Id));
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

    [Fact]
    public void AnArticleWithoutFactsIsADocumentLikeAnyOther()
    {
        Assert.Equal(SaveOutcome.New, _store.Save(_run, Samples.Empty("empty.txt"), Samples.Options()));
        Assert.Equal(SaveOutcome.Unchanged, _store.Save(_run, Samples.Empty("empty.txt"), Samples.Options()));
        Assert.Empty(_store.FindDocument("empty.txt")!.Facts);
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}

using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Tests;

/// <summary>Withdrawing, purging, counting, series and checking: what every store must do, run for each database.</summary>
public abstract class UpkeepContract : IDisposable
{
    private readonly Func<TestStore> _create;
    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected UpkeepContract(Func<TestStore> create)
    {
        _create = create;
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
        foreach (var extraction in new[] { Samples.RoundTable(), Samples.Statistics(), Samples.Undated(), Samples.Empty("empty.txt") })
        {
            _store.Save(_run, extraction, Samples.Options("贸易"));
        }
    }

    [Fact]
    public void WithdrawnDocumentsAreOutOfSightWithTheirFactsAndComeBackExactly()
    {
        var before = Everything();
        var totals = _store.Totals();
        var withdrawal = _store.BeginRun("withdraw", "");

        Assert.Equal(1, _store.Withdraw(withdrawal, Numbers("issuer:国务院*")));

        Assert.Equal(5, _store.Count(Query.Everything));
        Assert.Equal(0, _store.Count(Query.Parse("跨境")));
        Assert.True(_store.FindDocument("roundtable.txt")!.Withdrawn);
        Assert.DoesNotContain(_store.Documents(null, 10), d => d.Path.EndsWith("roundtable.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(_store.Facets(Query.Everything, ["kind"], 10)[0].Values, v => v.Value == "expert");
        Assert.Equal(10, _store.Search(Query.Everything with { AsOfRun = _run }, new PageRequest()).Total);
        Assert.Empty(_store.Check());

        Assert.Equal(1, _store.UndoWithdrawal(_store.BeginRun("undo", ""), withdrawal));

        Assert.Equal(before, Everything());
        Assert.Equal(totals.Facts, _store.Totals().Facts);
        Assert.Equal(5, _store.Search(Query.Everything with { AsOfRun = withdrawal }, new PageRequest()).Total);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void AWithdrawnDocumentStaysOutOfSightUntilItChangesOrIsForced()
    {
        _store.Withdraw(_store.BeginRun("withdraw", ""), Numbers("document:undated.txt"));

        Assert.Equal(SaveOutcome.Unchanged, _store.Save(_run, Samples.Undated(), Samples.Options("贸易")));
        Assert.True(_store.FindDocument("undated.txt")!.Withdrawn);

        Assert.Equal(SaveOutcome.Changed, _store.Save(_store.BeginRun("ingest", Samples.Fingerprint), Samples.Undated(), Samples.Options("贸易") with { Force = true }));
        Assert.False(_store.FindDocument("undated.txt")!.Withdrawn);
        Assert.Equal(10, _store.Count(Query.Everything));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void DocumentsAreSelectedByFactsOrByWhatTheyAre()
    {
        Assert.Equal(["news/roundtable.txt"], _store.FindDocuments(Query.Parse("kind:expert")).Select(d => d.Path));
        Assert.Equal(["empty.txt"], _store.FindDocuments(Query.Parse("title:没有数字")).Select(d => d.Path));
        Assert.Equal(4, _store.FindDocuments(Query.Everything).Count);
        Assert.Equal(4, _store.BroughtBy(_run).Count);
        Assert.Empty(_store.BroughtBy(_run + 1));
    }

    [Fact]
    public void PurgedDocumentsLeaveNothingBehind()
    {
        _store.Save(_store.BeginRun("reextract", "fp-2"), Changed(Samples.RoundTable()), Samples.Options("贸易") with { Fingerprint = "fp-2" });

        Assert.Equal(1, _store.Purge(_store.BeginRun("purge", ""), Numbers("document:roundtable.txt")));

        Assert.Null(_store.FindDocument("roundtable.txt"));
        Assert.Equal(5, _store.Count(Query.Everything));
        Assert.Equal(5, _store.Search(Query.Everything with { AsOfRun = _run }, new PageRequest()).Total);
        Assert.Equal(0, _store.Count(Query.Parse("王健")));
        Assert.Empty(_store.Check());
        Assert.Equal(SaveOutcome.New, _store.Save(_run, Samples.RoundTable(), Samples.Options()));
    }

    [Fact]
    public void FacetsCountTheFactsInSight()
    {
        var everything = _store.Facets(Query.Everything, ["kind", "period", "publisher", "issue"], 3);
        var within = _store.Facets(Query.Parse("kind:figure"), ["unit", "period", "measure", "state"], 10);

        Assert.Equal([new("figure", 7), new("date", 1), new("expert", 1)], everything[0].Values);
        Assert.Equal(10, everything[0].Counted);
        Assert.Equal([new("2024", 4), new("2025", 2), new("2027", 1)], everything[1].Values);
        Assert.Equal([new("经济观察报", 5), new("统计快报", 4)], everything[2].Values);
        Assert.Equal([new("figure.inconsistent", 1)], everything[3].Values);
        Assert.Equal(("unit", new FacetValue("%", 2)), (within[0].Name, within[0].Values[0]));
        Assert.Equal([new("2024", 2), new("2025", 2), new("2027", 1)], within[1].Values);
        Assert.Equal([new("level", 5), new("growth", 2)], within[2].Values);
        Assert.Equal([new("pending", 7)], within[3].Values);
        Assert.False(within[0].IsCapped);
    }

    [Fact]
    public void ASeriesNeverMixesUnitsAndEveryPointCitesItsFacts()
    {
        var earlier = new SampleArticle("stats/2023.txt", "去年情况", "统计快报", new DateOnly(2024, 3, 1))
            .Sentence("2023年跨境电商进出口规模为2.38万亿元。")
            .Figure("2.38万亿元", 2_380_000_000_000m, "CNY", "跨境电商进出口规模", period: "2023")
            .Sentence("去年跨境电商进出口规模为2.38万亿元。")
            .Figure("2.38万亿元", 2_380_000_000_000m, "CNY", "跨境电商进出口规模", period: "2023")
            .Extraction();
        _store.Save(_run, earlier, Samples.Options());

        var lines = _store.Series("跨境电商进出口规模").Lines;

        Assert.Equal(["CNY", "%"], lines.Select(l => l.Unit));
        Assert.Equal([("2023", 2_380_000_000_000m, 2), ("2024", 2_630_000_000_000m, 1)], lines[0].Points.Select(p => (p.Period, p.Value, p.Facts.Count)));
        Assert.Equal("yoy", lines[1].Basis);
        Assert.Equal(-9.9m, Assert.Single(Assert.Single(_store.Series("对美国出口").Lines).Points).Value);
        Assert.Equal(5, _store.Series("出口").Lines.Sum(l => l.Points.Count));
        Assert.Empty(_store.Series("没有的指标").Lines);
        Assert.Single(_store.Series("跨境电商进出口规模", Query.Parse("period:2023")).Lines);
        Assert.True(_store.Series("跨境电商进出口规模", limit: 1).IsCapped);
    }

    [Fact]
    public void AStoreMovesToTheOtherKindAndBackWithItsHistory()
    {
        _store.Withdraw(_store.BeginRun("withdraw", ""), Numbers("document:undated.txt"));
        var before = Everything();
        using var file = TestStore.Sqlite();
        using var back = _create();
        var copied = new List<string>();

        FactStore.Move(_place.Location, file.Location, new TestClock(), (table, rows) => copied.Add(table));
        FactStore.Move(file.Location, back.Location, new TestClock());

        Assert.Contains("fact", copied);
        foreach (var place in new[] { file, back })
        {
            using var store = place.Open();
            Assert.Equal(before, store.Stream(Query.Everything).Select(f => f.Fact.Id));
            Assert.Equal(10, store.Search(Query.Everything with { AsOfRun = _run }, new PageRequest()).Total);
            Assert.Equal(4, store.Search(Query.Parse("进出口") with { AsOfRun = _run }, new PageRequest()).Total);
            Assert.Equal(SaveOutcome.New, store.Save(_run, Samples.RoundTable("another.txt"), Samples.Options()));
            Assert.Empty(store.Check());
        }

        var e = Assert.Throws<StoreException>(() => FactStore.Move(_place.Location, file.Location, new TestClock()));
        Assert.Contains("name", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABackupRestoresToAnEqualStore()
    {
        using var file = TestStore.Sqlite();
        using var restored = _create();
        var before = Everything();

        _store.Backup(file.Location);
        _store.Purge(_run, Numbers(""));
        FactStore.Restore(file.Location, restored.Location, new TestClock());

        using var store = restored.Open();
        Assert.Equal(before, store.Stream(Query.Everything).Select(f => f.Fact.Id));
        Assert.Empty(store.Check());
        Assert.Throws<StoreException>(() => FactStore.Restore(file.Location, restored.Location, new TestClock()));
        Assert.Throws<StoreException>(() => FactStore.Restore(file.Location + "x", restored.Location, new TestClock()));
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Extraction Changed(Extraction extraction) =>
        extraction with { Facts = [.. extraction.Facts.Select(f => f.Kind == "date" ? f with { Confidence = 0.5 } : f)] };

    private List<long> Numbers(string query) => [.. _store.FindDocuments(Query.Parse(query)).Select(d => d.DocumentId)];

    private List<string> Everything() => [.. _store.Stream(Query.Everything).Select(f => f.Fact.Id)];
}

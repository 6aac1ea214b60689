using Extractor.Audit;
using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Text;

namespace Extractor.Storage.Tests;

/// <summary>What is kept of documents beside their facts, and other names of indicators; run for each database.</summary>
public abstract class RemarkContract : IDisposable
{
    private readonly Func<TestStore> _create;
    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected RemarkContract(Func<TestStore> create)
    {
        _create = create;
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
    }

    [Fact]
    public void WhatNothingAccountsForIsKeptWithTheWordsAroundIt()
    {
        var extraction = Audited("2.63", "王健");
        _store.Save(_run, extraction, Samples.Options());

        var remark = Assert.Single(_store.Remarks(Remark.UnexplainedNumber, null, 10));

        Assert.Equal(("news/roundtable.txt", "数字贸易走势", "2.63", extraction.Coverage[0].Span), (remark.Document, remark.Title, remark.Text, remark.Span));
        Assert.Equal("据海关统计，2024年跨境电商进出口规模为2.63万亿元，同比增长10.8%", remark.Context);
        Assert.Equal(remark.Context, remark.ContextSpan.In(extraction.Document.Text));
        Assert.Empty(_store.Remarks(Remark.UnexplainedNumber, remark.RemarkId, 10));
        Assert.Equal("王健", Assert.Single(_store.Remarks("unexplained.person", null, 10)).Text);
        Assert.Equal(["2.63", "王健"], _store.FindDocument("roundtable.txt")!.Remarks.Select(r => r.Text));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void IssuesAreRemarksToo()
    {
        _store.Save(_run, Samples.Statistics(), Samples.Options());

        var remark = Assert.Single(_store.Remarks("figure.inconsistent", null, 10));

        Assert.Equal("The numbers do not fit.", remark.Message);
        Assert.Equal([new FacetValue("figure.inconsistent", 1)], _store.RemarkCounts());
    }

    [Fact]
    public void ANewPipelineReplacesRemarksAndTheirKeysStay()
    {
        _store.Save(_run, Audited("2.63", "10.8"), Samples.Options());
        var keys = _store.Remarks(Remark.UnexplainedNumber, null, 10).ToDictionary(r => r.Text, r => r.Key);

        _store.Save(_run, Audited("10.8"), Samples.Options() with { Fingerprint = "fp-2" }); // the same facts
        var left = Assert.Single(_store.Remarks(Remark.UnexplainedNumber, null, 10));
        Assert.Equal(keys["10.8"], left.Key);

        _store.Save(_run, Audited("2.63", "10.8"), Samples.Options() with { Force = true }); // another version
        Assert.Equal(keys, _store.Remarks(Remark.UnexplainedNumber, null, 10).ToDictionary(r => r.Text, r => r.Key));
        Assert.Equal(["2.63", "10.8"], _store.Remarks(Remark.UnexplainedNumber, null, 10).Select(r => r.Text));
    }

    [Fact]
    public void RemarksGoOutOfSightAndAwayWithTheirDocument()
    {
        _store.Save(_run, Audited("2.63"), Samples.Options());
        var document = _store.FindDocument("roundtable.txt")!.DocumentId;

        _store.Withdraw(_store.BeginRun("withdraw", ""), [document]);
        Assert.Empty(_store.Remarks(Remark.UnexplainedNumber, null, 10));
        Assert.Empty(_store.RemarkCounts());

        _store.Purge(_store.BeginRun("purge", ""), [document]);
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        Assert.Empty(_store.FindDocument("roundtable.txt")!.Remarks);
        Assert.Empty(_store.Check());
    }

    [Theory]
    [InlineData("indicator:=外贸总额", 1)]
    [InlineData("indicator:外贸", 1)]
    [InlineData("indicator:外贸总*", 0)] // a part of a name is no name
    [InlineData("indicator:进出口总额 -indicator:外贸总额", 0)]
    [InlineData("indicator:跨境电子商务进出口规模", 2)]
    [InlineData("indicator:跨境电子商务*", 2)]
    [InlineData("indicator:跨境電商", 2)]
    [InlineData("跨境电子商务", 0)] // words are found as they stand
    public void AnIndicatorIsFoundByItsOtherNames(string query, int expected)
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        _store.Save(_run, Samples.Undated(), Samples.Options());
        _store.AddIndicatorAlias(new IndicatorAlias("外贸总额", "进出口总额", "李明"));
        _store.AddIndicatorAlias(new IndicatorAlias("外贸", "进出口总额", "李明"));
        _store.AddIndicatorAlias(new IndicatorAlias("跨境电子商务", "跨境电商", "李明"));

        Assert.Equal(expected, _store.Search(Query.Parse(query), new PageRequest()).Total);
    }

    [Fact]
    public void NamesOfOneIndicatorAreOneSeries()
    {
        _store.Save(_run, Samples.RoundTable(), Samples.Options());
        _store.Save(_run, new SampleArticle("b.txt", null, null, new DateOnly(2024, 1, 3))
            .Sentence("2023年跨境电子商务进出口2.38万亿元。")
            .Figure("2.38万亿元", 2_380_000_000_000m, "CNY", "跨境电子商务进出口", period: "2023")
            .Extraction(), Samples.Options());
        var alias = new IndicatorAlias("跨境电子商务进出口", "跨境电商进出口规模", "李明");

        _store.AddIndicatorAlias(alias);

        Assert.Equal([alias], _store.IndicatorAliases());
        var line = _store.Series("跨境电子商务进出口").Lines[0];
        Assert.Equal(("跨境电商进出口规模", 2), (line.Indicator, line.Points.Count));
        Assert.True(_store.RemoveIndicatorAlias("跨境電子商務進出口"));
        Assert.False(_store.RemoveIndicatorAlias("跨境电子商务进出口"));
        Assert.Single(_store.Series("跨境电子商务进出口").Lines[0].Points);
    }

    [Fact]
    public void RemarksAndAliasesMoveWithTheStore()
    {
        _store.Save(_run, Audited("2.63"), Samples.Options());
        _store.AddIndicatorAlias(new IndicatorAlias("外贸总额", "进出口总额", "李明"));
        using var file = TestStore.Sqlite();
        using var back = _create();

        FactStore.Move(_place.Location, file.Location, new TestClock());
        FactStore.Move(file.Location, back.Location, new TestClock());

        using var store = back.Open();
        Assert.Equivalent(_store.Remarks(Remark.UnexplainedNumber, null, 10), store.Remarks(Remark.UnexplainedNumber, null, 10));
        Assert.Equal(_store.IndicatorAliases(), store.IndicatorAliases());
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The round table, with places that nothing accounts for.</summary>
    private static Extraction Audited(params string[] unexplained)
    {
        var extraction = Samples.RoundTable();
        return extraction with
        {
            Coverage =
            [
                .. unexplained.Select(text => new CoverageItem(Place(extraction.Document.Text, text), char.IsDigit(text[0]) ? "number" : "person", CoverageOutcome.Unexplained, null)),
                new CoverageItem(new TextSpan(0, 2), "number", CoverageOutcome.Ignored, "a reason"),
            ],
        };
    }

    private static TextSpan Place(string text, string part) =>
        text.IndexOf(part, StringComparison.Ordinal) is var at ? new TextSpan(at, at + part.Length) : default;
}

using System.Data.Common;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;
using Extractor.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Extractor.Storage.Tests.Review;

/// <summary>What becomes of reviewers' decisions, run for each database.</summary>
public abstract class ReviewContract : IDisposable
{
    private const string Path = "news/roundtable.txt";

    private readonly Func<TestStore> _create;
    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected ReviewContract(Func<TestStore> create)
    {
        _create = create;
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
        _store.Save(_run, Samples.RoundTable(), Samples.Options("贸易"));
    }

    private ReviewStore Review => _store.Review;

    [Fact]
    public void WhatIsAcceptedOrRejectedIsFoundByItsState()
    {
        var (value, growth) = (Fact("2.63万亿元"), Fact("10.8%"));

        Review.Accept(value.Fact.Id, "李明");
        Review.Reject(growth.Fact.Id[..8], "李明", "wrong-indicator");

        Assert.Equal(value.Fact.Id, Assert.Single(Found("state:accepted")).Fact.Id);
        Assert.Equal(growth.Fact.Id, Assert.Single(Found("state:rejected")).Fact.Id);
        Assert.Equal([DecisionAction.Reject, DecisionAction.Accept], Review.Log(10).Select(d => d.Action));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void ACorrectionIsWhatSearchSeriesAndFacetsShowAndTheMachinesValueStaysVisible()
    {
        var value = Fact("2.63万亿元");

        Review.Correct(value.Fact.Id, [new FactSlot("indicator", "跨境电商进出口"), new FactSlot("value", 2_640_000_000_000m)], null, "李明", "as the ministry has it");

        var found = Assert.Single(Found("indicator:=跨境电商进出口"));
        Assert.Equal(("corrected", 2_640_000_000_000m), (found.State, found.Fact.NumberOf("value")));
        Assert.Equal((2_630_000_000_000m, "跨境电商进出口规模"), (found.Machine!.NumberOf("value"), found.Machine.TextOf("indicator")));
        Assert.Equal(value.Fact.Slots, found.Machine.Slots);
        Assert.Single(Found("value:=2640000000000"));
        Assert.Single(_store.Series("跨境电商进出口").Lines, l => l.Indicator == "跨境电商进出口");
        Assert.Contains(_store.Facets(Query.Everything, ["indicator"], 10)[0].Values, v => v == new FacetValue("跨境电商进出口", 1));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void ACorrectedPlaceQuotesTheText()
    {
        var value = Fact("2.63万亿元");

        Review.Correct(value.Fact.Id, [], new TextSpan(value.Fact.Span.Start - 1, value.Fact.Span.End), "李明");

        var now = Fact("为2.63万亿元");
        Assert.Equal(now.Fact.Quote, now.Fact.Span.In(_store.FindDocument(Path)!.Document.Text));
        Assert.Equal("2.63万亿元", now.Machine!.Quote);
        Assert.Equal(ReviewFault.NotInText, Assert.Throws<ReviewException>(() => Review.Correct(now.Fact.Id, [], new TextSpan(0, 100), "李明")).Fault);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void UndoRestoresTheExactStateBeforeWhateverWasDone()
    {
        var before = Everything();
        var (value, growth) = (Fact("2.63万亿元"), Fact("10.8%"));
        Review.Accept(growth.Fact.Id, "李明");
        var between = Everything();

        foreach (var act in new Func<IReadOnlyList<Decision>>[]
        {
            () => Review.Reject(growth.Fact.Id, "王芳", "wrong-value"),
            () => Review.Correct(growth.Fact.Id, [new FactSlot("period", "2023")], null, "王芳"),
            () => Review.Correct(value.Fact.Id, [new FactSlot("unit", "USD")], new TextSpan(value.Fact.Span.Start, value.Fact.Span.End - 1), "王芳"),
            () => Review.Add(Path, Missed(), "王芳"),
            () => Review.Merge(value.Fact.Id, [growth.Fact.Id], [new FactSlot("basis", "yoy")], null, "王芳"),
            () => Review.Split(value.Fact.Id, [Missed(), Missed()], "王芳"),
            () => Review.Comment(value.Fact.Id, "??", "王芳"),
        })
        {
            var taken = act();
            Assert.Empty(_store.Check());
            var after = Everything();
            var undone = Review.Undo(taken[0].DecisionId, "王芳");
            Assert.Equal(between, Everything());
            Review.Undo(undone[0].DecisionId, "王芳");
            Assert.Equal(after, Everything());
            Review.Undo(taken[0].DecisionId, "王芳");
            Assert.Equal(between, Everything());
        }

        Review.Undo(Review.LastOf("李明")!.DecisionId, "李明");
        Assert.Equal(before, Everything());
        Assert.Null(Review.LastOf("李明"));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void AFactThatThePersonAddsIsFoundAndToldFromTheMachines()
    {
        Review.Add(Path, Missed(), "李明", "missed");

        var added = Assert.Single(Found("indicator:GDP占比"));
        Assert.Equal(("accepted", true), (added.State, added.IsHuman));
        Assert.Equal("王健（对外经济贸易大学教授）认为，GDP占比仍有提升空间。", added.Fact.Sentence);
        Assert.Equal(6, _store.Totals().Facts);
        Assert.Equal(_store.FindDocument(Path)!.Facts.Select(f => f.Fact.Span).Order(), _store.FindDocument(Path)!.Facts.Select(f => f.Fact.Span));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void DecisionsSurviveANewVersionAndSayHowTheyFared()
    {
        Review.Accept(Fact("2.63万亿元").Fact.Id, "李明");
        Review.Correct(Fact("10.8%").Fact.Id, [new FactSlot("basis", "2023")], null, "李明");
        Review.Reject(Fact("2024年").Fact.Id, "李明", "no-fact");
        Review.Add(Path, Missed(), "李明");
        Review.Accept(Fact("《关于加快发展数字贸易的意见》").Fact.Id, "李明");
        Review.Reject(Fact("王健（对外经济贸易大学教授）").Fact.Id, "李明", "no-fact");

        var again = Samples.RoundTable();
        var facts = again.Facts.Where(f => f.Kind is not ("policy" or "expert"))
            .Select(f => f.Quote == "2.63万亿元" ? f with { Slots = [.. f.Slots.Select(s => s.Name == "period" ? s with { Value = "2025" } : s)] } : f).ToList();
        var run = _store.BeginRun("reextract", "fp-2");
        _store.Save(run, again with { Facts = facts }, Samples.Options("贸易") with { Fingerprint = "fp-2" });

        Assert.Equal(("accepted", "2024", "2025"), (Fact("2.63万亿元").State, Fact("2.63万亿元").Fact.TextOf("period"), Fact("2.63万亿元").Machine!.TextOf("period")));
        Assert.Equal(("corrected", "2023"), (Fact("10.8%").State, Fact("10.8%").Fact.TextOf("basis")));
        Assert.Equal("rejected", Fact("2024年").State);
        Assert.True(Fact("GDP占比").IsHuman);
        Assert.True(Fact("《关于加快发展数字贸易的意见》").IsHuman);
        var fared = Review.Anchors().ToDictionary(a => a.Quote, a => (a.Status, a.Note));
        Assert.Equal((AnchorStatus.Changed, "values"), fared["2.63万亿元"]);
        Assert.Equal((AnchorStatus.Kept, "same"), fared["10.8%"]);
        Assert.Equal((AnchorStatus.Kept, "same"), fared["2024年"]);
        Assert.Equal((AnchorStatus.Kept, "same"), fared["GDP占比"]);
        Assert.Equal((AnchorStatus.Changed, "lost"), fared["《关于加快发展数字贸易的意见》"]);
        Assert.Equal((AnchorStatus.Orphaned, "lost"), fared["王健（对外经济贸易大学教授）"]);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void ADecisionGoesWithItsWordsWhenTheSentenceAroundThemChanges()
    {
        Review.Accept(Fact("10.8%").Fact.Id, "李明");
        var edited = new SampleArticle(Path, "数字贸易走势", "经济观察报", new DateOnly(2025, 3, 2))
            .Sentence("新的开头。")
            .Sentence("据海关总署统计，2024年跨境电商进出口规模为2.63万亿元，同比增长10.8%，增势较好。")
            .Figure("10.8%", 10.8m, "%", "跨境电商进出口规模", period: "2024", measure: "growth", basis: "yoy", source: "海关")
            .Extraction();

        _store.Save(_run, edited, Samples.Options());

        Assert.Equal("accepted", Fact("10.8%").State);
        Assert.Equal((AnchorStatus.Moved, Fact("10.8%").Fact.Key), Review.Anchors().Select(a => (a.Status, a.FactKey)).Single());
        Review.Undo(Review.LastOf("李明")!.DecisionId, "李明");
        Assert.Equal("pending", Fact("10.8%").State);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void ADecisionIsNotAppliedToOtherWordsThatLookAlike()
    {
        Review.Reject(Fact("10.8%").Fact.Id, "李明", "wrong-value");
        var other = new SampleArticle(Path, "数字贸易走势", null, new DateOnly(2025, 3, 2))
            .Sentence("全年粮食产量稳中有升，增速达到10.8%的历史高位。")
            .Figure("10.8%", 10.8m, "%", "粮食产量", period: "2024", measure: "growth")
            .Extraction();

        _store.Save(_run, other, Samples.Options());

        Assert.Equal("pending", Fact("10.8%").State);
        Assert.Equal((AnchorStatus.Orphaned, "text-gone"), Review.Anchors().Select(a => (a.Status, a.Note)).Single());
    }

    [Fact]
    public void TwoReviewersCanDiffer()
    {
        var id = Fact("10.8%").Fact.Id;
        Review.Accept(id, "李明");
        Review.Reject(id, "王芳", "wrong-value");

        var review = Review.Find(id)!;
        Assert.True(review.Verdict.IsDisputed);
        Assert.Equal("rejected", review.Fact!.State);
        Assert.Equal(["李明", "王芳"], review.Verdict.Words.Select(d => d.Reviewer));

        Review.Accept(id, "王芳");
        Assert.False(Review.Find(id)!.Verdict.IsDisputed);
    }

    [Fact]
    public void WorkIsAssignedAndCommentedWithoutDeciding()
    {
        var id = Fact("10.8%").Fact.Id;
        Review.Assign(id, "王芳", "李明");
        Review.Comment(id, "see the ministry's page", "李明");

        var review = Review.Find(id)!;
        Assert.Equal(("pending", "王芳", "pending"), (review.Fact!.State, review.Verdict.Assignee, review.Verdict.State));
        Assert.Equal(["Assign", "Comment"], review.Log.Select(d => d.Action.ToString()));
    }

    [Fact]
    public void TheSameFactInTwoDocumentsIsDecidedInEachAlone()
    {
        _store.Save(_run, Samples.RoundTable("copy/roundtable.txt"), Samples.Options());
        var id = Samples.RoundTable().Facts.Single(f => f.Quote == "10.8%").Id;

        Assert.Equal(ReviewFault.Ambiguous, Assert.Throws<ReviewException>(() => Review.Accept(id, "李明")).Fault);
        Review.Accept($"{id}@{Path}", "李明");

        Assert.Equal(Path, Assert.Single(Found("state:accepted")).Document);
    }

    [Fact]
    public void WhatIsNotThereCannotBeDecided()
    {
        Assert.Equal(ReviewFault.NothingThere, Assert.Throws<ReviewException>(() => Review.Accept("ffffffffffff", "李明")).Fault);
        Assert.Equal(ReviewFault.NoDecision, Assert.Throws<ReviewException>(() => Review.Undo(99, "李明")).Fault);
        Assert.Equal(ReviewFault.UnknownSlot, Assert.Throws<ReviewException>(() => Review.Correct(Fact("10.8%").Fact.Id, [new FactSlot("nose", "x")], null, "李明")).Fault);
        Review.Accept(Fact("10.8%").Fact.Id, "李明");
        Review.Undo(1, "李明");
        Assert.Equal(ReviewFault.UndoneAlready, Assert.Throws<ReviewException>(() => Review.Undo(1, "李明")).Fault);
    }

    [Fact]
    public void RulesAreRankedByWhatReviewersSay()
    {
        Review.Accept(Fact("10.8%").Fact.Id, "李明");
        Review.Reject(Fact("2.63万亿元").Fact.Id, "李明", "x");

        var rule = Review.Rules().Single(r => r.Rule == "figures/sample");

        Assert.Equal((2L, 1L, 1L, 0L, new DateOnly(2025, 3, 2)), (rule.Hits, rule.Accepted, rule.Rejected, rule.Corrected, rule.LastHit));
        Assert.Equal(0.5, rule.Precision);
        Assert.Equal((0.095, 0.905), (Math.Round(rule.Interval.Low, 3), Math.Round(rule.Interval.High, 3)));
    }

    [Theory]
    [InlineData("UPDATE decision SET reviewer = 'x'")]
    [InlineData("DELETE FROM decision")]
    public void TheLogCanOnlyBeAddedTo(string sql)
    {
        Review.Accept(Fact("10.8%").Fact.Id, "李明");

        using DbConnection connection = FactStore.IsPostgres(_place.Location) ? new NpgsqlConnection(_place.Location) : new SqliteConnection($"Data Source={_place.Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        Assert.Contains("only ever added", Assert.ThrowsAny<DbException>(() => command.ExecuteNonQuery()).Message);
        Assert.Single(Review.Log(10));
    }

    [Fact]
    public void DecisionsMoveWithTheStore()
    {
        Review.Correct(Fact("10.8%").Fact.Id, [new FactSlot("basis", "2023")], null, "李明");
        Review.Add(Path, Missed(), "李明");
        using var file = TestStore.Sqlite();
        using var back = _create();

        FactStore.Move(_place.Location, file.Location, new TestClock());
        FactStore.Move(file.Location, back.Location, new TestClock());

        using var store = back.Open();
        Assert.Equal(Review.Log(10).Select(d => (d.DecisionId, d.At, d.Target)), store.Review.Log(10).Select(d => (d.DecisionId, d.At, d.Target)));
        Assert.Equal(Review.Anchors(), store.Review.Anchors());
        Assert.Equal(3, store.Review.Accept(store.Search(Query.Parse("text:10.8%"), new PageRequest()).Items[0].Fact.Id, "李明")[0].DecisionId);
        Assert.Empty(store.Check());
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private NewFact Missed()
    {
        var text = _store.FindDocument(Path)!.Document.Text;
        var at = text.IndexOf("GDP占比", StringComparison.Ordinal);
        var slots = Fact("10.8%").Fact.Slots.Select(s => s.Name switch { "indicator" => new FactSlot("indicator", "GDP占比"), "measure" => s with { Value = "share" }, _ => s with { Inherited = false } });
        return new NewFact("figure", new TextSpan(at, at + "GDP占比".Length), [.. slots]);
    }

    private StoredFact Fact(string quote) => _store.FindDocument(Path)!.Facts.First(f => f.Fact.Quote == quote);

    private IReadOnlyList<StoredFact> Found(string query) => _store.Search(Query.Parse(query), new PageRequest()).Items;

    /// <summary>All that is shown of every fact, and what it is found and counted by.</summary>
    private List<string> Everything() =>
    [
        .. _store.Search(Query.Everything, new PageRequest { Limit = 100 }).Items.Select(f =>
            $"{f.RowId} {f.State} {f.ChangedRun} {f.Fact with { Slots = [], Issues = [] }} {string.Join(';', f.Fact.Slots)} {f.Machine?.Quote} {string.Join(';', f.Machine?.Slots ?? [])}"),
        .. _store.Facets(Query.Everything, ["kind", "indicator", "unit", "rule", "state"], 100).SelectMany(f => f.Values.Select(v => $"{f.Name} {v}")),
        .. new[] { "unit:USD", "basis:yoy", "period:2024", "GDP占比", "indicator:GDP占比" }.Select(q => $"{q} {_store.Count(Query.Parse(q))}"),
        $"{_store.Totals()}",
    ];
}

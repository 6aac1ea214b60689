using Extractor.App.Commands;
using Extractor.App.Review;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Review;

namespace Extractor.App.Tests.Review;

/// <summary>What review shows of the corpus: contradictions between articles, effects of changed rules, gold from decisions.</summary>
public sealed class CorpusReviewTests(CorpusStore corpus) : IClassFixture<CorpusStore>
{
    [Fact]
    public void TwoArticlesThatDisagreeAreShownWithBothQuotesAndAReprintIsNoSecondWitness()
    {
        var report = new ConflictFinder(corpus.Store).Find(Query.Parse("indicator:国内生产总值 period:2023"));

        var item = report.Items.Single(i => i.Sides.Any(s => s[0].Fact.Quote == "1294272亿元"));
        Assert.Equal("figure.conflict", item.Finding.Finding.Code);
        Assert.Contains(item.Sides, s => s[0].Fact.Quote == "1260582亿元" && s[0].Document == "gdp-2023-first.txt");
        Assert.Contains(item.Sides, s => s[0].Document == "gdp-2023-revised.txt");
        Assert.All(item.Sides, s => Assert.Contains(s[0].Fact.Quote, s[0].Fact.Sentence));

        var queued = new ReviewQueue(corpus.Store).List(new QueueRequest { Query = Query.Parse("indicator:国内生产总值"), Limit = 100 }).Items
            .Single(i => i.Fact?.Fact.Quote == "1294272亿元" && i.Reasons.Any(r => r.Code == "figure.conflict"));
        Assert.Contains(queued.Reasons.Single(r => r.Code == "figure.conflict").Facts, f => f.Fact.Quote == "1260582亿元");

        var origins = corpus.Store.Origins([.. new[] { "customs-2024.html", "customs-2024-reprint.txt" }.Select(d => corpus.Store.FindDocument(d)!.DocumentId)]);
        Assert.Single(origins.Values.Distinct());
    }

    [Fact]
    public void WhatRulesDiffCountsIsWhatAFullReingestChanges()
    {
        var changed = corpus.Changed();
        var changes = new PipelineDiff(corpus.Store, changed).Run(Query.Everything, () => { }, (path, reason) => Assert.Fail($"{path}: {reason}"), TestContext.Current.CancellationToken);

        using var again = corpus.Another(changed);
        var (before, after) = (Facts(corpus.Store), Facts(again));

        Assert.NotEmpty(changes);
        Assert.Equal(after.Keys.Except(before.Keys).Count(), changes.Count(c => c.Kind == "gained"));
        Assert.Equal(before.Keys.Except(after.Keys).Count(), changes.Count(c => c.Kind == "lost"));
        Assert.Equal(before.Keys.Intersect(after.Keys).Count(k => !before[k].SaysWhat(after[k])), changes.Count(c => c.Kind == "changed"));
        Assert.Empty(new PipelineDiff(corpus.Store, corpus.Shipped).Run(Query.Everything, () => { }, (_, _) => { }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AChangeThatContradictsAnAcceptedDecisionIsTold()
    {
        var changed = corpus.Changed();
        var held = corpus.Store.FindDocument("population-2024.txt")!;
        var fresh = changed.Extract(held.Document, new ExtractionOptions()).Facts;
        var lost = PipelineDiff.Of(held, fresh).First(c => c.Kind == "lost").Before!;
        Assert.Empty(ReviewGuard.Contradictions(held, fresh));

        var decision = corpus.Store.Review.Accept($"{lost.Id}@population-2024.txt", "李明")[0];
        Assert.Equal(lost.Key, ReviewGuard.Contradictions(corpus.Store.FindDocument("population-2024.txt")!, fresh).Single().Before!.Key);
        corpus.Store.Review.Undo(decision.DecisionId, "李明");
    }

    [Fact]
    public async Task GoldFromDecisionsIsAGateForEval()
    {
        using var folder = new TemporaryFolder();
        var figures = corpus.Store.FindDocument("gdp-2023-first.txt")!.Facts.Where(f => f.Fact.Kind == "figure").ToList();
        var taken = new List<Decision>();
        taken.AddRange(corpus.Store.Review.Accept($"{figures[0].Fact.Id}@gdp-2023-first.txt", "李明"));
        taken.AddRange(corpus.Store.Review.Correct($"{figures[1].Fact.Id}@gdp-2023-first.txt", [new FactSlot("value", 1m)], null, "李明"));

        GoldExport.Write(corpus.Store, Query.Parse("document:gdp-2023-first.txt"), folder.At("gold"), MemoryShell.Create());
        var run = await Run.OfAsync("eval", folder.At("gold"), "--format", "json", "--errors", "5", "--pipeline", Repository.Pipeline);
        taken.ForEach(d => corpus.Store.Review.Undo(d.DecisionId, "李明"));

        Assert.Equal(0, run.Code);
        using var score = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.Contains(figures[1].Fact.Quote, run.Out);
        Assert.DoesNotContain(figures[5].Fact.Quote, run.Out);
    }

    private static Dictionary<(string, string), FactContent> Facts(IFactStore store) =>
        store.Stream(Query.Everything).GroupBy(f => (f.Document, f.Fact.Key)).ToDictionary(g => g.Key, g => FactContent.Of(g.First().Fact));
}

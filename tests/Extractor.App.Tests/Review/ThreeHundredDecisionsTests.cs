using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Tests.Review;

/// <summary>Decisions on a whole corpus, a changed rule pack, a new extraction: nothing is lost and nothing lands elsewhere.</summary>
public sealed class ThreeHundredDecisionsTests(CorpusStore corpus) : IClassFixture<CorpusStore>
{
    private const int Decisions = 300;

    private sealed record Expected(StoredFact Fact, string State, FactContent Content);

    [Fact]
    public void EveryDecisionIsInForceOrReportedAndUndoRestoresTheStateBefore()
    {
        var store = corpus.Store;
        var before = Everything(store);
        var expected = Decide(store);
        Assert.Equal(Decisions, store.Review.Log(1000).Count);
        Assert.Empty(store.Check());

        var changed = corpus.Changed();
        CorpusStore.Save(store, changed);

        Assert.Empty(store.Check());
        var anchors = store.Review.Anchors().ToDictionary(a => (a.Document, a.Target));
        Assert.Equal(Decisions, anchors.Count);
        var facts = store.Stream(Query.Everything).ToDictionary(f => (f.Document, f.Fact.Key));
        foreach (var e in expected)
        {
            var anchor = anchors[(e.Fact.Document, e.Fact.Fact.Key)];
            if (anchor.Status == AnchorStatus.Orphaned)
            {
                // Only a rejection can have nothing left to reject: what was said to be right stays.
                Assert.Equal(("rejected", "lost"), (e.State, anchor.Note));
                Assert.DoesNotContain((e.Fact.Document, e.Fact.Fact.Key), facts.Keys);
                continue;
            }

            var now = facts[(e.Fact.Document, anchor.FactKey!)];
            Assert.Equal(e.State, now.State);
            Assert.True(e.State == "rejected" ? now.Fact.Quote == e.Fact.Fact.Quote : FactContent.Of(now.Fact).SaysWhat(e.Content), $"{now.Document} {now.Fact.Quote}");
        }

        var decided = anchors.Values.Where(a => a.FactKey is not null).Select(a => (a.Document, a.FactKey!)).ToHashSet();
        Assert.All(facts.Values.Where(f => f.State != "pending"), f => Assert.Contains((f.Document, f.Fact.Key), decided));
        Assert.Contains(anchors.Values, a => a.Status == AnchorStatus.Changed);
        Assert.Contains(anchors.Values, a => a.Status == AnchorStatus.Orphaned);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", anchors.Values.CountBy(a => (a.Status, a.Note))));

        foreach (var decision in store.Review.Log(1000))
        {
            store.Review.Undo(decision.DecisionId, "李明");
        }

        using var fresh = corpus.Another(changed);
        Assert.Equal(Everything(fresh), Everything(store));
        CorpusStore.Save(store, corpus.Shipped);
        Assert.Equal(before, Everything(store));
        Assert.Empty(store.Check());
    }

    /// <summary>A third accepted, a third rejected, a third corrected, all over the corpus.</summary>
    private static List<Expected> Decide(IFactStore store)
    {
        var facts = store.Stream(Query.Everything).GroupBy(f => (f.Document, f.Fact.Key)).Select(g => g.First()).OrderBy(f => f.Fact.Key, StringComparer.Ordinal).Take(Decisions).ToList();
        var expected = new List<Expected>();
        for (var i = 0; i < facts.Count; i++)
        {
            var (fact, name) = (facts[i], $"{facts[i].Fact.Id}@{facts[i].Document}");
            switch (i % 3)
            {
                case 0:
                    store.Review.Accept(name, "李明");
                    expected.Add(new Expected(fact, "accepted", FactContent.Of(fact.Fact)));
                    break;
                case 1:
                    store.Review.Reject(name, "李明", "wrong");
                    expected.Add(new Expected(fact, "rejected", FactContent.Of(fact.Fact)));
                    break;
                default:
                    var slot = fact.Fact.Kind switch { "figure" => "region", "date" => "mod", "policy" => "number", _ => "affiliation" };
                    var decision = store.Review.Correct(name, [new FactSlot(slot, "end")], null, "李明")[0];
                    expected.Add(new Expected(fact, "corrected", decision.Became!));
                    break;
            }
        }

        return expected;
    }

    private static List<string> Everything(IFactStore store) =>
    [
        .. store.Stream(Query.Everything).Select(f =>
            $"{f.Document} {f.State} {f.Fact with { Slots = [], Issues = [] }} {string.Join(';', f.Fact.Slots.Select(s => s.Value is FactValue.List list ? string.Join('/', list.Values) : $"{s}"))} {f.Machine}").Order(StringComparer.Ordinal),
    ];
}

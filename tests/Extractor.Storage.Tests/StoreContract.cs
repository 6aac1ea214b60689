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
        var isNew = Assert.Single(_store.Search(Query.Everything with { SinceRun = _run }, new PageRequest()).Items);
        Assert.Equal(("date", "2023"), (isNew.Fact.Kind, isNew.Fact.TextOf("value")));
        var before = _store.Search(Query.Parse("kind:date") with { AsOfRun = _run }, new PageRequest()).Items;
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

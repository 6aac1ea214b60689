using Extractor.App.Registers;
using Extractor.Storage.Queries;

namespace Extractor.App.Tests.Review;

public sealed class RegisterTests(CorpusStore corpus) : IClassFixture<CorpusStore>
{
    [Fact]
    public void MentionsOfOneTitleAreOneEntryWithItsArticles()
    {
        var entries = PolicyRegister.Read(corpus.Store, Query.Everything);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(e => TextFolding.Fold(e.Title)).Distinct().Count());
        Assert.Contains(entries, e => e.Issuers.Count > 0 && e.Mentions.Count > 1);
    }

    [Fact]
    public void TargetsStandByTheirTimeWithActualValuesOfTheSameThing()
    {
        var targets = TargetTracker.Read(corpus.Store, Query.Everything);

        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.Equal("target", t.Target.Fact.TextOf("status")));
        Assert.All(targets.Where(t => t.Actual is not null), t => Assert.Equal(t.Target.Fact.TextOf("unit"), t.Actual!.Fact.TextOf("unit")));
    }

    [Fact]
    public void AnExpertsFiguresAreThoseOfTheirPassages()
    {
        var experts = ExpertRegister.Read(corpus.Store, Query.Everything);

        Assert.Contains(experts, e => e.Said.Count > 0);
        Assert.All(experts, e => Assert.All(e.Said, s => Assert.Equal(e.Name, s.Fact.TextOf("speaker"))));
    }
}

using Extractor.Storage.Records;
using Extractor.Storage.Words;

namespace Extractor.Storage.Tests;

/// <summary>Words for the lexicons as a log, run for each database.</summary>
public abstract class WordContract : IDisposable
{
    private static readonly WordEntry Verb = new("speech-verbs", "坦陈");
    private static readonly WordEffect Effect = new(3, 1, 0, 2, 1);

    private readonly TestStore _place;
    private readonly IFactStore _store;

    private protected WordContract(Func<TestStore> create)
    {
        _place = create();
        _store = _place.Open();
    }

    [Fact]
    public void TheLastEntryAboutAWordIsWhatHolds()
    {
        var state = _store.Words.State;
        Assert.Equal(Effect, _store.Words.Add(Verb, WordAction.Proposed, "李雷", "常见", Effect)!.Effect);
        Assert.Equal(state, _store.Words.State);
        Assert.Empty(_store.Words.Adopted());

        _store.Words.Add(Verb, WordAction.Adopted, "韩梅梅", "", Effect);
        Assert.NotEqual(state, _store.Words.State);
        Assert.Equal([Verb], _store.Words.Adopted());
        Assert.Equal(("韩梅梅", WordAction.Adopted), (_store.Words.Last(Verb.Lexicon, Verb.Word)!.By, _store.Words.Standing().Single().Action));
        Assert.Equal(2, _store.Words.Log(null, 10).Count);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void WhatCannotFollowIsNotNoted()
    {
        Assert.Null(_store.Words.Add(Verb, WordAction.Declined, "李雷", "", Effect));
        Assert.Null(_store.Words.Add(Verb, WordAction.Withdrawn, "李雷", "", Effect));
        _store.Words.Add(Verb, WordAction.Adopted, "李雷", "", Effect);
        Assert.Null(_store.Words.Add(Verb, WordAction.Proposed, "李雷", "", Effect));
        Assert.Null(_store.Words.Add(Verb with { Line = "坦陈\t说" }, WordAction.Adopted, "李雷", "", Effect));
        _store.Words.Add(Verb, WordAction.Withdrawn, "李雷", "", Effect);
        Assert.NotNull(_store.Words.Add(Verb, WordAction.Proposed, "李雷", "", Effect));
    }

    [Fact]
    public void OtherNamesOfIndicatorsStandInTheLogAndAreNoWordsOfThePipeline()
    {
        var state = _store.Words.State;
        _store.AddIndicatorAlias(new IndicatorAlias("外贸总额", "进出口总额", "李雷"), "同义");
        _store.RemoveIndicatorAlias("外贸总额", "韩梅梅");

        Assert.Equal([(WordAction.Withdrawn, "韩梅梅", ""), (WordAction.Adopted, "李雷", "同义")], _store.Words.Log(null, 10).Select(c => (c.Action, c.By, c.Reason)));
        Assert.Equal("外贸总额\t进出口总额", _store.Words.Log(null, 1).Single().Entry.Line);
        Assert.Empty(_store.Words.Adopted());
        Assert.Equal(state, _store.Words.State);
    }

    [Theory]
    [InlineData("数字贸易", 1)]
    [InlineData("100%", 0)]
    [InlineData("没有的词", 0)]
    public void DocumentsAreFoundByWhatTheirTextHolds(string word, int found)
    {
        var run = _store.BeginRun("ingest", Samples.Fingerprint);
        _store.Save(run, Samples.RoundTable(), Samples.Options());

        Assert.Equal(found, _store.Words.DocumentsWith(word).Count);
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}

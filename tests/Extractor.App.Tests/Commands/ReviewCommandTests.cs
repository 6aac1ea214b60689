namespace Extractor.App.Tests.Commands;

/// <summary>The queue and decisions as the command line gives them.</summary>
public sealed class ReviewCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.At("s.db");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("articles/a.txt", "2024年茶叶产量为374万吨，同比增长5.2%。专家表示，占比提高到12%。\n\n茶园分布在18个县。\n");
        Assert.Equal(0, (await Run.OfAsync("ingest", _folder.At("articles"), "--store", Store, "--pipeline", Repository.Pipeline)).Code);
    }

    [Fact]
    public async Task TheQueueGivesReasonsInBothLanguagesAndADecisionTakesTheItemOut()
    {
        var first = (await Of("review", "list", "--format", "jsonl")).Lines;
        var chinese = await Of("review", "list", "--lang", "zh");
        Assert.NotEmpty(first);
        Assert.Contains("待审", chinese.Error);

        var name = System.Text.Json.JsonDocument.Parse(first[0]).RootElement.GetProperty("name").GetString()!;
        Assert.Equal(0, (await Of("review", "accept", name, "--reviewer", "李明")).Code);

        Assert.Equal(first.Count - 1, (await Of("review", "list", "--format", "jsonl")).Lines.Count);
        Assert.Equal(0, (await Of("review", "undo", "--reviewer", "李明")).Code);
        Assert.Equal(first, (await Of("review", "list", "--format", "jsonl")).Lines);
    }

    [Fact]
    public async Task ACorrectionIsShownWithTheMachinesValue()
    {
        var id = (await Of("search", "text:374万吨", "--format", "jsonl")).Lines[0].Split("\"id\":\"")[1][..24];

        var corrected = await Of("review", "correct", id[..8], "indicator=干毛茶产量", "--reviewer", "李明", "--reason", "wrong-indicator");
        var shown = await Of("review", "show", id);
        var stats = await Of("review", "stats");
        var rules = await Of("review", "stats", "--rules");

        Assert.Equal(0, corrected.Code);
        Assert.Contains("indicator = 干毛茶产量  (machine: 茶叶产量)", shown.Out);
        Assert.Contains("wrong-indicator", shown.Out);
        Assert.Contains("李明", stats.Out);
        Assert.Contains("0.0%", rules.Out);
    }

    [Fact]
    public async Task NamesAreBroughtTogetherAndPartedShowingWhatIsFoundByThem()
    {
        var tried = await Of("review", "alias", "add", "茶叶产量", "干茶产量", "--reviewer", "李明", "--dry-run");
        Assert.Empty((await Of("search", "indicator:干茶产量", "--format", "jsonl")).Lines);
        var added = await Of("review", "alias", "add", "茶叶产量", "干茶产量", "--reviewer", "李明");
        var found = (await Of("search", "indicator:干茶产量", "--format", "jsonl")).Lines;
        var series = await Of("series", "干茶产量");
        var listed = await Of("review", "alias", "list");
        var removed = await Of("review", "alias", "remove", "茶叶产量");

        Assert.Equal(tried.Out, added.Out);
        Assert.Contains("+ 茶叶产量", added.Out);
        Assert.NotEmpty(found);
        Assert.Contains("374", series.Out);
        Assert.Contains("李明", listed.Out);
        Assert.Contains("- 茶叶产量", removed.Out);
        Assert.Empty((await Of("search", "indicator:干茶产量", "--format", "jsonl")).Lines);
        Assert.Equal(1, (await Of("review", "alias", "remove", "茶叶产量")).Code);
    }

    [Fact]
    public async Task ASeriesSaysWhichNamesCountAsOne()
    {
        _folder.Write("articles/b.txt", "2023年我国茶叶出口额为17.4亿美元。\n\n2022年，茶叶出口总额20.8亿美元。\n");
        Assert.Equal(0, (await Of("ingest", _folder.At("articles/b.txt"))).Code);

        var series = await Of("series", "茶叶出口");

        Assert.Contains("counted as one indicator", series.Out);
        Assert.Contains("茶叶出口总额 (facts: 1): differs only by 总额", series.Out);
    }

    [Fact]
    public async Task AMissedFactIsAddedAndFound()
    {
        var added = await Of("review", "add", "a.txt", "figure", "374万", "value=3740000", "indicator=样本", "--reviewer", "李明");
        var found = await Of("search", "indicator:样本", "--format", "jsonl");

        Assert.Equal(0, added.Code);
        Assert.Contains("\"rule\":\"review/stated\"", Assert.Single(found.Lines));
    }

    [Theory]
    [InlineData(2, "review", "reject", "abcdef", "--reviewer", "李明")]
    [InlineData(2, "review", "accept", "abcdef")]
    [InlineData(1, "review", "accept", "abcdefabcdef", "--reviewer", "李明")]
    [InlineData(1, "review", "undo", "7", "--reviewer", "李明")]
    [InlineData(2, "review", "undo", "x", "--reviewer", "李明")]
    public async Task WhatCannotBeDecidedIsToldInASentence(int code, params string[] args)
    {
        var run = await Of(args);

        Assert.Equal(code, run.Code);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Run> Of(params string[] args) => Run.OfAsync([.. args, "--store", Store, "--pipeline", Repository.Pipeline]);
}

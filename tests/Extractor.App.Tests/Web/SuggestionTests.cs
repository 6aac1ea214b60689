using System.Net;
using Extractor.App.Tests.Api;
using Extractor.Storage.Words;

namespace Extractor.App.Tests.Web;

/// <summary>Names and words that readers suggest: what they would change is seen before, and nothing else is touched.</summary>
public sealed class SuggestionTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private Security.Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync(Articles.Tea, ("leaf.txt", "茶青产量\n\n2023年茶青产量为355万吨。\n"));
        _browser = new Security.Browser(_server.Client);
    }

    [Fact]
    public async Task AnotherNameIsLookedAtTakenAndTakenBack()
    {
        var looked = await PageAsync(await _browser.GetAsync("/indicator/alias?name=茶叶产量&alias=茶青产量"));
        Assert.Contains("“茶青产量”名下的 1 条事实", looked);
        Assert.DoesNotContain(_server.Store.IndicatorAliases(), a => a.Alias == "茶青产量");

        await PostAsync("/indicator/alias", ("name", "茶叶产量"), ("alias", "茶青产量"));
        Assert.Equal(["2023", "2024"], _server.Store.Series("茶叶产量").Lines.Single(l => l.Measure == "level").Points.Select(p => p.Period));
        Assert.Contains("茶青产量", await PageAsync(await _browser.GetAsync("/indicator?name=茶叶产量")));

        await PostAsync("/indicator/alias/drop", ("name", "茶叶产量"), ("alias", "茶青产量"));
        Assert.Single(_server.Store.Series("茶叶产量").Lines.Single(l => l.Measure == "level").Points);
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("茶叶产量", "茶叶产量")]
    [InlineData("国内生产总值", "GDP")]
    public async Task NamesThatAreNoneAreRefused(string name, string alias)
    {
        var answer = await PostAsync("/indicator/alias", ("name", name), ("alias", alias));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain(_server.Store.IndicatorAliases(), a => a.AddedBy != "lexicon");
    }

    [Fact]
    public async Task AWordIsTriedInACopyAndItsChangesAreShown()
    {
        var before = File.ReadAllText(Path.Combine(Repository.Pipeline, "lexicons", "speech-verbs.tsv"));

        var answer = await PostAsync("/lexicon", ("list", "speech-verbs"), ("word", "同比"), ("normal", ""));
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("lexicons/speech-verbs.tsv", page);
        Assert.Contains("在 1 篇文章中", page);
        Assert.Equal(before, File.ReadAllText(Path.Combine(Repository.Pipeline, "lexicons", "speech-verbs.tsv")));
    }

    [Theory]
    [InlineData("../pipeline", "词")]
    [InlineData("speech-verbs", "")]
    [InlineData("speech-verbs", "a\tb")]
    [InlineData("speech-verbs", "a\nb")]
    [InlineData("speech-verbs", "#词")]
    [InlineData("speech-verbs", "\"")]
    public async Task AWordThatIsNoneIsRefused(string list, string word) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync("/lexicon", ("list", list), ("word", word))).StatusCode);

    [Fact]
    public async Task AWordThatStandsThereAlreadyIsRefused() =>
        Assert.Contains("词典 speech-verbs 的文件中已有“表示”", await PageAsync(await PostAsync("/lexicon", ("list", "speech-verbs"), ("word", "表示"))));

    [Fact]
    public async Task WhatThePipelineDoesNotLoadWithIsToldByWord()
    {
        var page = await PageAsync(await PostAsync("/lexicon", ("list", "units"), ("word", "坦"), ("normal", "坦"), ("more", "nonsense")));

        Assert.Contains("units.tsv: '坦' ", page);
        Assert.DoesNotContain(Path.GetTempPath(), page);
    }

    [Fact]
    public async Task AWordIsProposedDeclinedAndStandsInTheLog()
    {
        var proposed = await PostAsync("/lexicon/propose", ("list", "speech-verbs"), ("word", "坦陈"), ("reason", "<b>常见</b>"));
        Assert.Equal(HttpStatusCode.Found, proposed.StatusCode);
        var change = _server.Store.Words.Standing().Single();
        Assert.DoesNotContain("<b>常见</b>", await (await _browser.GetAsync("/lexicon")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        await PostAsync("/lexicon/decline", ("id", $"{change.ChangeId}"));

        Assert.Equal(WordAction.Declined, _server.Store.Words.Standing().Single().Action);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("/lexicon/decline", ("id", "99"))).StatusCode);
        Assert.Equal("", await PageAsync(await _browser.GetAsync("/lexicon/words.tsv")));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<string> PageAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private async Task<HttpResponseMessage> PostAsync(string address, params (string, string)[] fields) => await _browser.PostAsync(address, await _browser.TokenAsync("/"), fields);
}

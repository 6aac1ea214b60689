using System.Net;
using Extractor.App.Tests.Api;
using Extractor.Facts;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Tests.Web;

/// <summary>Facts that reviewers state on the page: added, split, merged; and all of it taken back.</summary>
public sealed class StatedFactTests : IAsyncLifetime
{
    private TestServer _server = null!;
    private Security.Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync(Articles.Tea, Articles.Silk);
        _browser = new Security.Browser(_server.Client);
    }

    [Fact]
    public async Task AFactThatWasMissedIsAddedFromItsWords()
    {
        var document = _server.Store.FindDocument("tea.txt")!;
        var answer = await PostAsync("/review/add", ("document", $"{document.DocumentId}"), ("kind", "figure"), ("at", "0"), ("p0.quote", "茶叶出口"), ("p0.s.indicator", "茶叶出口"), ("p0.s.value", "1"), ("p0.s.unit", "个"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var added = Facts("indicator:=茶叶出口").Single();
        Assert.Equal(("茶叶出口", "accepted", 0), (added.Fact.Quote, added.State, added.Fact.Span.Start));
        Assert.EndsWith($"f={added.Fact.Id}", answer.Headers.Location!.ToString());

        await PostAsync("/review/undo");
        Assert.Empty(Facts("indicator:=茶叶出口"));
    }

    [Theory]
    [InlineData("没有的话", "1", "文章中没有“没有的话”")]
    [InlineData("", "1", "缺少引文")]
    [InlineData("茶叶出口", "许多", "许多")]
    public async Task WhatCannotBeIsSaidBesideTheForm(string quote, string value, string told)
    {
        var document = _server.Store.FindDocument("tea.txt")!;

        var answer = await PostAsync("/review/add", ("document", $"{document.DocumentId}"), ("kind", "figure"), ("at", "0"), ("p0.quote", quote), ("p0.s.value", value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(_server.Store.Review.Log(10));
    }

    [Fact]
    public async Task OneFactBecomesTwo()
    {
        var whole = Facts("indicator:丝绸产量 period:2023").Single(f => f.Fact.TextOf("measure") is null or "level");

        var answer = await PostAsync(
            "/review/split", ("name", Name(whole)), ("count", "2"), ("p0.quote", "2023年丝绸产量为5.2万吨"), ("p0.s.indicator", "丝绸产量甲"), ("p0.s.value", "52000"), ("p1.quote", "5.2万吨"), ("p1.s.indicator", "丝绸产量乙"), ("p1.s.value", "52000"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(["5.2万吨", "2023年丝绸产量为5.2万吨"], Facts("indicator:丝绸产量乙 | indicator:丝绸产量甲").Where(f => f.State == "accepted").Select(f => f.Fact.Quote).OrderBy(q => q.Length));
        await PostAsync("/review/undo");
        Assert.Empty(Facts("indicator:丝绸产量甲"));
        Assert.Equal("pending", Facts($"id:{whole.Fact.Id}").Single().State);
    }

    [Fact]
    public async Task TwoFactsBecomeOne()
    {
        var figures = Facts("kind:figure document:silk.txt");

        var answer = await PostAsync("/review", ("action", "merge"), ("name", Name(figures[0])), ("others", $"{figures[1].Fact.Key}@silk.txt"), ("s.indicator", "合并后的指标"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("corrected", Facts("indicator:=合并后的指标").Single().State);
        Assert.Equal(figures.Count - 1, Facts("kind:figure document:silk.txt").Count(f => f.State != "rejected"));
    }

    [Fact]
    public async Task MergingNothingIsSaidSo()
    {
        var answer = await PostAsync("/review", ("action", "merge"), ("name", Name(Facts("kind:figure document:silk.txt")[0])));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Name(StoredFact fact) => $"{fact.Fact.Key}@{fact.Document}";

    private List<StoredFact> Facts(string query) => [.. _server.Store.Stream(Query.Parse(query), FactOrder.Newest)];

    private async Task<HttpResponseMessage> PostAsync(string address, params (string, string)[] fields) => await _browser.PostAsync(address, await _browser.TokenAsync("/"), fields);
}

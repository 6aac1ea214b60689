using System.Net;
using Extractor.App.Tests.Web;

namespace Extractor.App.Tests.Api;

public sealed class FactsApiTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(Articles.Tea, Articles.Silk);

    [Fact]
    public async Task PagesGiveEveryFactOnce()
    {
        var all = (await _server.Client.JsonAsync("/api/facts?limit=1000")).GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetString()).ToList();
        var paged = new List<string?>();
        for (string? after = ""; after is not null;)
        {
            var page = await _server.Client.JsonAsync($"/api/facts?limit=3&after={Uri.EscapeDataString(after)}");
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
            after = page.GetProperty("next").GetString();
        }

        Assert.True(all.Count > 6);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task ChineseIsNotEscapedAndNumbersAreDecimal()
    {
        var text = await _server.Client.GetStringAsync("/api/facts?q=indicator:茶叶产量%20unit:吨", TestContext.Current.CancellationToken);

        Assert.Contains("\"indicator\":\"茶叶产量\"", text);
        Assert.Contains("\"value\":3740000,", text);
    }

    [Theory]
    [InlineData("/api/facts?facets=kind")]
    [InlineData("/api/documents")]
    [InlineData("/api/documents/1")]
    [InlineData("/api/series?indicator=丝绸产量")]
    [InlineData("/api/reviews")]
    [InlineData("/api/jobs")]
    [InlineData("/openapi/v1.json")]
    public async Task WhoHasTheSameAlreadyGetsNoBody(string address)
    {
        var first = await _server.Client.SendAsync("GET", address);
        var again = await _server.Client.SendAsync("GET", address, null, null, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/api/facts?q=nosuch:1", 400)]
    [InlineData("/api/facts?limit=0", 400)]
    [InlineData("/api/facts?limit=many", 400)]
    [InlineData("/api/facts?limit=1001", 400)]
    [InlineData("/api/facts?sort=7", 400)]
    [InlineData("/api/facts?facets=nosuch", 400)]
    [InlineData("/api/facts?after=nosuch", 400)]
    [InlineData("/api/facts?since=tomorrow", 400)]
    [InlineData("/api/facts/nosuch", 404)]
    [InlineData("/api/documents/999", 404)]
    [InlineData("/api/series", 400)]
    [InlineData("/api/jobs/999", 404)]
    [InlineData("/api/nosuch", 404)]
    public async Task FaultsAreProblemDetails(string address, int status) =>
        await (await _server.Client.SendAsync("GET", address)).ProblemAsync(status);

    [Fact]
    public async Task AMalformedQueryIsToldWithItsPlace()
    {
        var problem = await (await _server.Client.SendAsync("GET", "/api/facts?q=茶叶%20nosuch:1", null, null, ("Accept-Language", "en"))).BodyAsync();

        Assert.Equal(3, problem.GetProperty("position").GetInt32());
        Assert.StartsWith("The query is malformed at character 4", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task ASeriesStandsWithEverySource()
    {
        var lines = (await _server.Client.JsonAsync("/api/series?indicator=丝绸产量")).GetProperty("lines").EnumerateArray().ToList();

        var level = Assert.Single(lines, l => l.GetProperty("measure").GetString() == "level");
        var points = level.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(["2023", "2024"], points.Select(p => p.GetProperty("period").GetString()));
        Assert.Equal("5.6万吨", points[1].GetProperty("facts")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task ADocumentHasItsTextAndFactsThatStandInIt()
    {
        var document = await _server.Client.JsonAsync("/api/documents/1");
        var text = document.GetProperty("text").GetString()!;

        Assert.All(document.GetProperty("facts").EnumerateArray(), fact =>
            Assert.Equal(fact.GetProperty("text").GetString(), text[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public async Task ADecisionIsTakenUndoneAndLogged()
    {
        var id = (await _server.Client.JsonAsync("/api/facts?q=indicator:茶叶产量&limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        var accepted = await (await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json("""{"action":"accept"}"""))).BodyAsync();
        var corrected = await (await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json("""{"action":"correct","slots":{"region":"中国"}}"""))).BodyAsync();
        var undone = await (await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json("""{"action":"undo"}"""))).BodyAsync();
        var log = await _server.Client.JsonAsync("/api/decisions");

        Assert.Equal("accepted", accepted.GetProperty("state").GetString());
        Assert.Equal("corrected", corrected.GetProperty("state").GetString());
        Assert.Equal("中国", corrected.GetProperty("fact").GetProperty("region").GetString());
        Assert.Equal("accepted", undone.GetProperty("state").GetString());
        Assert.Equal(["undo", "correct", "accept"], log.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("action").GetString()));
    }

    [Theory]
    [InlineData("{\"action\":\"bless\"}", 422)]
    [InlineData("{\"action\":\"correct\"}", 422)]
    [InlineData("{\"action\":\"correct\",\"slots\":{\"nosuch\":\"a\"}}", 422)]
    [InlineData("{\"action\":\"correct\",\"slots\":{\"value\":\"much\"}}", 422)]
    [InlineData("{\"action\":\"correct\",\"start\":5}", 422)]
    [InlineData("{\"action\":\"correct\",\"start\":0,\"end\":99999}", 422)]
    [InlineData("{\"action\":\"undo\"}", 404)]
    [InlineData("{}", 400)]
    [InlineData("nonsense", 400)]
    public async Task WhatCannotBeDecidedIsSaidAndChangesNothing(string body, int status)
    {
        var id = (await _server.Client.JsonAsync("/api/facts?q=indicator:茶叶产量&limit=1")).GetProperty("items")[0].GetProperty("id").GetString();

        await (await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json(body))).ProblemAsync(status);

        Assert.Empty((await _server.Client.JsonAsync("/api/decisions")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task MetricsAreOpenMetricsText()
    {
        await _server.Client.GetAsync("/api/facts", TestContext.Current.CancellationToken);
        var answer = await _server.Client.GetAsync("/metrics", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/openmetrics-text; version=1.0.0; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.EndsWith("\n# EOF\n", text);
        Assert.Contains("\nextractor_documents 2\n", text);
        Assert.Contains("http_requests_total{method=\"GET\",route=\"/api/facts\",status=\"200\"} 1\n", text);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^(# (TYPE|HELP|EOF)|[a-z_]+(\\{.*\\})? [0-9.e+-]+$)", line));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

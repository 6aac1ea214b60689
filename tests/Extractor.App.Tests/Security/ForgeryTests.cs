using System.Net;
using Extractor.App.Api;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Tests.Security;

/// <summary>What pages of other sites could make a browser send.</summary>
public class ForgeryTests
{
    [Fact]
    public async Task EveryFormNeedsTheTokenOfAPage()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var forms = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageEndpoint>() is not null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal)).ToList();

        Assert.True(forms.Count > 6);
        foreach (var form in forms)
        {
            var browser = new Browser(server.Client);
            await browser.TokenAsync("/"); // gets the cookie
            foreach (var token in new[] { null, "", "forged", await new Browser(server.Client).TokenAsync("/") })
            {
                var answer = await browser.PostAsync(form, token, ("id", "1"), ("name", "a"), ("q", "b"));
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{form} with {token}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(server.Store.SavedSearches(""));
    }

    [Theory]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task ChangesFromAForeignOriginAreRefused(string header, string value)
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var id = server.Store.Search(Storage.Queries.Query.Everything, new()).Items[0].Fact.Id;

        foreach (var (address, content) in new (string, HttpContent)[]
                 {
                     ("/api/documents", Requests.Files(Articles.Silk)), ($"/api/facts/{id}/decisions", Requests.Json("""{"action":"accept"}""")), ("/mcp", Requests.Json("{}")), ("/saved", new StringContent("")),
                 })
        {
            await (await server.Client.SendAsync("POST", address, null, content, (header, value))).ProblemAsync(403);
        }

        Assert.Empty(server.Store.Jobs.List(null, 10));
        Assert.Empty(server.Store.Review.Log(10));
    }

    [Fact]
    public async Task TheSitesOwnPagesMayChange()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var browser = new Browser(server.Client);

        var answer = await browser.PostAsync("/saved", await browser.TokenAsync("/"), ("q", "茶叶"), ("name", "tea"));
        var origin = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Silk), ("Origin", server.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, origin.StatusCode);
    }

    [Fact]
    public async Task WhereACookieSaysWhoAsksTheInterfaceNeedsTheTokenToo()
    {
        await using var server = await TestServer.StartSecuredAsync(null, Articles.Tea);
        Browser.AddUser(server, "lilei", Role.Reviewer);
        Browser.AddUser(server, "hanmeimei", Role.Reviewer);
        var browser = await Browser.LoggedInAsync(server, "lilei");
        var token = await browser.TokenAsync("/");
        var foreign = await (await Browser.LoggedInAsync(server, "hanmeimei")).TokenAsync("/");

        await (await browser.SendAsync("POST", "/api/documents", Requests.Files(Articles.Silk))).ProblemAsync(400);
        await (await browser.SendAsync("POST", "/api/documents", Requests.Files(Articles.Silk), ("X-Antiforgery", "forged"))).ProblemAsync(400);
        await (await browser.SendAsync("POST", "/api/documents", Requests.Files(Articles.Silk), ("X-Antiforgery", foreign))).ProblemAsync(400);
        Assert.Equal(HttpStatusCode.Accepted, (await browser.SendAsync("POST", "/api/documents", Requests.Files(Articles.Silk), ("X-Antiforgery", token))).StatusCode);
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("127.0.0.1.example.org")]
    [InlineData("10.0.0.1")]
    public async Task ANameMadeToPointHereIsNotAnswered(string host)
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);

        await (await server.Client.SendAsync("GET", "/api/facts", null, null, ("Host", host))).ProblemAsync(421);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task WithoutLogInsNothingIsServedThroughAProxy(string header, string value)
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);

        await (await server.Client.SendAsync("GET", "/api/facts", null, null, (header, value))).ProblemAsync(403);
    }

    [Fact]
    public async Task ALogInOverAnUnencryptedLineFromElsewhereIsRefused()
    {
        await using var server = await TestServer.StartSecuredAsync();
        Browser.AddUser(server, "lilei", Role.Reader);
        var browser = new Browser(server.Client);
        var token = await browser.TokenAsync("/login");

        var answer = await browser.SendAsync(
            "POST", "/login",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["name"] = "lilei", ["password"] = Browser.Password }), ("X-Forwarded-For", "10.0.0.7"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

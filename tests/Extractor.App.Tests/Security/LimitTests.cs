using System.Net;
using Extractor.App.Security;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;

namespace Extractor.App.Tests.Security;

public class LimitTests
{
    [Fact]
    public async Task OversizedBodiesAreRefusedAndNothingIsKept()
    {
        await using var server = await TestServer.StartAsync(needsLogin: false, new Limits { BodyBytes = 10_000, UploadBytes = 100_000, UploadFiles = 3 }, Articles.Tea);
        var id = server.Store.Search(Storage.Queries.Query.Everything, new()).Items[0].Fact.Id;
        var runs = server.Store.Jobs.List(null, 10).Count;

        await (await server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json($$"""{"action":"accept","reason":"{{new string('x', 20_000)}}"}"""))).ProblemAsync(413);
        await (await server.Client.SendAsync("POST", "/mcp", null, Requests.Json(new string(' ', 20_000)))).ProblemAsync(413);
        await (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("a.txt", new string('x', 200_000))))).ProblemAsync(413);
        await (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")))).ProblemAsync(400);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("a.txt", new string('x', 50_000))))).StatusCode);
        Assert.Equal(runs + 1, server.Store.Jobs.List(null, 10).Count);
        Assert.Empty(server.Store.Review.Log(10));
    }

    [Fact]
    public async Task AFormThatIsTooLargeIsAPageThatSaysSo()
    {
        await using var server = await TestServer.StartAsync(needsLogin: false, new Limits { BodyBytes = 10_000 });
        var browser = new Browser(server.Client);

        var answer = await browser.PostAsync("/saved", await browser.TokenAsync("/"), ("q", new string('x', 20_000)), ("name", "a"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task WhoAsksTooOftenHasToWait()
    {
        await using var server = await TestServer.StartSecuredAsync(new Limits { RequestsAtOnce = 3, RequestsPerSecond = 1 });
        var (often, seldom) = (server.Key(Role.Reader), server.Key(Role.Reader));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync("GET", "/api/facts", often)).StatusCode);
        }

        var fourth = await server.Client.SendAsync("GET", "/api/facts", often);

        await fourth.ProblemAsync(429);
        Assert.NotNull(fourth.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync("GET", "/api/facts", seldom)).StatusCode);
    }
}

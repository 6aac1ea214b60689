using System.Net;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Tests.Security;

/// <summary>Every endpoint there is, asked by everyone who may not.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    /// <summary>What anyone may see.</summary>
    private static readonly HashSet<string> Open = ["GET /assets/{hash}/{**name}", "GET /preferences", "GET /login", "POST /login", "POST /logout", "GET /healthz", "GET /readyz"];

    /// <summary>What readers may post: searches of their own, and questions that change nothing.</summary>
    private static readonly HashSet<string> OfReaders = ["POST /saved", "POST /saved/open", "POST /saved/drop", "POST /mcp"];

    /// <summary>What administrators alone may do.</summary>
    private static readonly HashSet<string> OfAdmins = ["GET /api/audit"];

    /// <summary>What administrators alone may change.</summary>
    private static readonly HashSet<string> ChangedByAdmins =
        ["POST /api/words/{id:long}/decisions", "POST /lexicon/adopt", "POST /lexicon/decline", "POST /lexicon/withdraw"];

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartSecuredAsync(null, Articles.Tea);

    [Fact]
    public async Task NobodyUnknownGetsAnywhere()
    {
        foreach (var (method, pattern) in Endpoints().Where(e => !Open.Contains($"{e.Method} {e.Pattern}")))
        {
            var answer = await _server.Client.SendAsync(method, Filled(pattern));
            var toLogin = answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().StartsWith("/login?back=", StringComparison.Ordinal);
            Assert.True(toLogin || answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {pattern}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("exk_wrong")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    public async Task AWrongKeyIsNoKey(string key)
    {
        await (await _server.Client.SendAsync("GET", "/api/facts", null, null, ("Authorization", $"Bearer {key}"))).ProblemAsync(401);
        await (await _server.Client.SendAsync("GET", "/api/facts", null, null, ("X-API-Key", key))).ProblemAsync(401);
    }

    [Fact]
    public async Task ReadersChangeNothing()
    {
        var key = _server.Key(Role.Reader);
        foreach (var (method, pattern) in Endpoints().Where(e => e.Method != "GET" && !Open.Contains($"{e.Method} {e.Pattern}") && !OfReaders.Contains($"{e.Method} {e.Pattern}")))
        {
            var answer = await _server.Client.SendAsync(method, Filled(pattern), key);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {pattern}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task ReviewersDoNotChangeWhatHoldsForEveryone()
    {
        var key = _server.Key(Role.Reviewer);
        Assert.All(ChangedByAdmins, e => Assert.Contains(e, Endpoints().Select(f => $"{f.Method} {f.Pattern}")));
        foreach (var (method, pattern) in Endpoints().Where(e => ChangedByAdmins.Contains($"{e.Method} {e.Pattern}")))
        {
            HttpContent body = pattern.StartsWith("/api/", StringComparison.Ordinal) ? Requests.Json("""{"action":"adopt"}""") : new FormUrlEncodedContent([]);
            Assert.Equal(HttpStatusCode.Forbidden, (await _server.Client.SendAsync(method, Filled(pattern), key, body)).StatusCode);
        }
    }

    [Fact]
    public async Task OnlyAdministratorsReadTheAuditLog()
    {
        foreach (var pattern in OfAdmins.Select(e => e[4..]))
        {
            await (await _server.Client.SendAsync("GET", pattern, _server.Key(Role.Reader))).ProblemAsync(403);
            await (await _server.Client.SendAsync("GET", pattern, _server.Key(Role.Reviewer))).ProblemAsync(403);
            Assert.Equal(HttpStatusCode.OK, (await _server.Client.SendAsync("GET", pattern, _server.Key(Role.Admin))).StatusCode);
        }
    }

    [Fact]
    public async Task ReadersReadAndReviewersDecide()
    {
        var facts = await (await _server.Client.SendAsync("GET", "/api/facts?limit=1", _server.Key(Role.Reader))).BodyAsync();
        var id = facts.GetProperty("items")[0].GetProperty("id").GetString();

        var decided = await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", _server.Key(Role.Reviewer), Requests.Json("""{"action":"accept"}"""));

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.StartsWith("Reviewer-", (await decided.BodyAsync()).GetProperty("decisions")[0].GetProperty("reviewer").GetString());
    }

    [Fact]
    public async Task WhatIsChangedAndWhoIsTurnedAwayStandsInTheAuditLog()
    {
        await _server.Client.SendAsync("POST", "/api/jobs/99/cancel", _server.Key(Role.Reader));
        await _server.Client.SendAsync("POST", "/api/jobs/99/cancel", _server.Key(Role.Reviewer));

        var log = (await (await _server.Client.SendAsync("GET", "/api/audit", _server.Key(Role.Admin))).BodyAsync()).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["404", "403"], log.Select(e => e.GetProperty("outcome").GetString()));
        Assert.Equal("POST /api/jobs/{id:long}/cancel", log[0].GetProperty("action").GetString());
        Assert.StartsWith("Reader-", log[1].GetProperty("account").GetString());
    }

    [Fact]
    public async Task ARemovedAccountIsOutAtOnce()
    {
        var key = _server.Key(Role.Reviewer);
        Assert.Equal(HttpStatusCode.OK, (await _server.Client.SendAsync("GET", "/api/facts", key)).StatusCode);

        _server.Store.Accounts.Remove(_server.Store.Accounts.List().Single().Name);

        await (await _server.Client.SendAsync("GET", "/api/facts", key)).ProblemAsync(401);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Filled(string pattern) => string.Join('/', pattern.Split('/').Select(p => p.StartsWith("{*", StringComparison.Ordinal) ? "any" : p.StartsWith('{') ? "1" : p.Replace("{format}", "csv", StringComparison.Ordinal)));

    private List<(string Method, string Pattern)> Endpoints()
    {
        var all = _server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/')))).ToList();
        Assert.True(all.Count > 40, $"{all.Count} endpoints");
        return all;
    }
}

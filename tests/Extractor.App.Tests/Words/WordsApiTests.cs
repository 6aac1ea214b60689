using System.Globalization;
using System.Net;
using System.Text.Json;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;

namespace Extractor.App.Tests.Words;

/// <summary>Words over the HTTP interface: reviewers try and propose, administrators decide.</summary>
public sealed class WordsApiTests : IAsyncLifetime
{
    private const string Verb = """{"lexicon":"speech-verbs","line":"坦陈","reason":"文中常见"}""";

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartSecuredAsync(null, WordArticles.Said);

    [Fact]
    public async Task AWordIsTriedProposedAdoptedAndWithdrawn()
    {
        var (reviewer, admin) = (_server.Key(Role.Reviewer), _server.Key(Role.Admin));

        var trial = await PostAsync("/api/words/trial", reviewer, Verb);
        Assert.Equal("changed", trial.GetProperty("changes")[0].GetProperty("change").GetString());
        Assert.Contains("speaker", trial.GetProperty("changes")[0].GetProperty("after").GetString());

        var id = (await PostAsync("/api/words", reviewer, Verb)).GetProperty("id").GetInt64();
        await (await DecideAsync(id, reviewer, "adopt")).ProblemAsync(403);

        var adopted = await (await DecideAsync(id, admin, "adopt")).BodyAsync();
        Assert.Equal("adopted", adopted.GetProperty("state").GetString());
        await (await DecideAsync(id, admin, "adopt")).ProblemAsync(409);
        await (await _server.Client.SendAsync("POST", "/api/words", reviewer, Requests.Json(Verb))).ProblemAsync(409);

        Assert.Equal("withdrawn", (await (await DecideAsync(id, admin, "withdraw")).BodyAsync()).GetProperty("state").GetString());
        var log = (await (await _server.Client.SendAsync("GET", "/api/words/log", reviewer)).BodyAsync()).GetProperty("items").EnumerateArray().Select(e => e.GetProperty("state").GetString());
        Assert.Equal(["withdrawn", "adopted", "proposed"], log);
        var standing = (await (await _server.Client.SendAsync("GET", "/api/words?state=adopted", reviewer)).BodyAsync()).GetProperty("items");
        Assert.Equal(0, standing.GetArrayLength());
    }

    [Theory]
    [InlineData("""{"lexicon":"speech-verbs","line":"说"}""", 422)]
    [InlineData("""{"lexicon":"../x","line":"说"}""", 422)]
    [InlineData("""{"lexicon":"units","line":"坦\t坦\tnonsense"}""", 422)]
    [InlineData("""{"line":"说"}""", 400)]
    public async Task WhatIsNoWordIsRefusedWithTheReason(string body, int status) =>
        await (await _server.Client.SendAsync("POST", "/api/words", _server.Key(Role.Reviewer), Requests.Json(body))).ProblemAsync(status);

    [Fact]
    public async Task WhatNobodyProposedIsNotThere() => await (await DecideAsync(99, _server.Key(Role.Admin), "adopt")).ProblemAsync(404);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<HttpResponseMessage> DecideAsync(long id, string key, string action) =>
        _server.Client.SendAsync("POST", $"/api/words/{id.ToString(CultureInfo.InvariantCulture)}/decisions", key, Requests.Json($$"""{"action":"{{action}}"}"""));

    private async Task<JsonElement> PostAsync(string address, string key, string body)
    {
        var answer = await _server.Client.SendAsync("POST", address, key, Requests.Json(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.BodyAsync();
    }
}

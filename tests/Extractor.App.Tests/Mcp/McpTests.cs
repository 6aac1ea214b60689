using System.Text;
using System.Text.Json;
using Extractor.App.Mcp;
using Extractor.App.Registers;
using Extractor.App.Web;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;

namespace Extractor.App.Tests.Mcp;

public class McpTests
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    [Fact]
    public async Task EverythingAskedBeforeTheInputEndsIsAnsweredAndNothingElseIsWritten()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea, Articles.Silk);

        var lines = await StdioAsync(
            server, Initialize, Initialized, """{"jsonrpc":"2.0","id":2,"method":"tools/list"}""",
            Call(3, "search_facts", new { query = "indicator:茶叶产量" }), Call(4, "get_article", new { document = "tea.txt" }), Call(5, "series", new { indicator = "丝绸产量" }), Call(6, "list_policies", new { }));

        Assert.Equal(6, lines.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6], lines.Select(l => l.GetProperty("id").GetInt32()).Order());
        Assert.Equal(["get_article", "list_policies", "search_facts", "series"], Result(lines, 2).GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("name").GetString()).Order());
    }

    [Fact]
    public async Task FactsComeWithTheirEvidenceInPlainChinese()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea, Articles.Silk);
        var written = await RawAsync(server, Initialize, Initialized, Call(2, "search_facts", new { query = "indicator:茶叶产量 unit:吨" }));
        var fact = Structured(Parse(written), 2).GetProperty("facts")[0];

        Assert.Contains("\"indicator\":\"茶叶产量\"", written);
        Assert.DoesNotContain("\\u", written);
        Assert.Equal("374万吨", fact.GetProperty("text").GetString());
        Assert.Equal("“2024年茶叶产量为374万吨，同比增长5.3%。”(《茶叶出口稳步增长》)", fact.GetProperty("citation").GetString());
    }

    [Fact]
    public async Task AnArticleIsReadInPortions()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var lines = await StdioAsync(server, Initialize, Initialized, Call(2, "get_article", new { document = "1", start = 3, length = 4 }));
        var article = Structured(lines, 2);

        Assert.Equal(server.Store.FindDocument("1")!.Document.Text[3..7], article.GetProperty("text").GetString());
        Assert.Equal(7, article.GetProperty("next").GetInt32());
    }

    [Fact]
    public async Task PoliciesAreListedWithIssuerAndMentions()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var policy = Assert.Single(Structured(await StdioAsync(server, Initialize, Initialized, Call(2, "list_policies", new { })), 2).GetProperty("policies").EnumerateArray());

        Assert.Equal("茶叶出口促进办法", policy.GetProperty("title").GetString());
        Assert.Equal("商务部", policy.GetProperty("issuers")[0].GetString());
        Assert.Equal("tea.txt", policy.GetProperty("documents")[0].GetString());
    }

    [Theory]
    [InlineData("search_facts", "{\"query\":\"nosuch:1\"}")]
    [InlineData("search_facts", "{\"query\":\"a\",\"limit\":1000}")]
    [InlineData("search_facts", "{\"query\":[1]}")]
    [InlineData("get_article", "{\"document\":\"nosuch\"}")]
    [InlineData("series", "{}")]
    public async Task AWrongCallTellsTheAssistantHowToMendIt(string tool, string arguments)
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var answer = Result(await StdioAsync(server, Initialize, Initialized, $$$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}"""), 2);

        Assert.True(answer.GetProperty("isError").GetBoolean());
        Assert.NotEmpty(answer.GetProperty("content")[0].GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task OverHttpTheSameToolsAnswer()
    {
        await using var server = await TestServer.StartSecuredAsync(null, Articles.Tea);
        var key = server.Key(Role.Reader);

        var started = await PostAsync(server, key, Initialize);
        var answer = await PostAsync(server, key, Call(7, "search_facts", new { query = "kind:policy" }));
        var notified = await server.Client.SendAsync("POST", "/mcp", key, Requests.Json(Initialized), ("Accept", "application/json, text/event-stream"));

        Assert.Equal("extractor", started.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Equal("《茶叶出口促进办法》", answer.GetProperty("result").GetProperty("structuredContent").GetProperty("facts")[0].GetProperty("text").GetString());
        Assert.Equal(202, (int)notified.StatusCode);
        await (await server.Client.SendAsync("POST", "/mcp", key, Requests.Json("nonsense"))).ProblemAsync(400);
        await (await server.Client.SendAsync("POST", "/mcp", null, Requests.Json(Initialize))).ProblemAsync(401);
    }

    private static string Call(int id, string tool, object arguments) =>
        JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method = "tools/call", @params = new { name = tool, arguments } });

    private static async Task<JsonElement> PostAsync(TestServer server, string key, string message)
    {
        var answer = await server.Client.SendAsync("POST", "/mcp", key, Requests.Json(message), ("Accept", "application/json, text/event-stream"));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.DoesNotContain("\\u", text);
        return Parse(text.Split('\n').Single(l => l.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..]).Single();
    }

    private static JsonElement Result(IEnumerable<JsonElement> lines, int id) => lines.Single(l => l.GetProperty("id").GetInt32() == id).GetProperty("result");

    private static JsonElement Structured(IEnumerable<JsonElement> lines, int id) => Result(lines, id).GetProperty("structuredContent");

    private static async Task<IReadOnlyList<JsonElement>> StdioAsync(TestServer server, params string[] messages) => Parse(await RawAsync(server, messages));

    private static async Task<string> RawAsync(TestServer server, params string[] messages)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', messages) + "\n"));
        using var output = new MemoryStream();
        await StdioSession.RunAsync(input, output, McpOptions.Over(server.Store, new RegisterShelf(server.Store, new Shelf(server.Store, TimeProvider.System))), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static List<JsonElement> Parse(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l =>
    {
        using var parsed = JsonDocument.Parse(l);
        return parsed.RootElement.Clone();
    })];
}

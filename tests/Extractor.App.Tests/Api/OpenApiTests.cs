using System.Text.Json;
using Extractor.App.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Words;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Tests.Api;

public sealed class OpenApiTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(Articles.Tea, Articles.Silk);

    [Fact]
    public async Task TheDocumentCoversEveryEndpointThatIsNoPage()
    {
        var document = await _server.Client.JsonAsync("/openapi/v1.json");
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name}")).Order();
        var there = Endpoints().Where(e => e.Metadata.GetMetadata<PageEndpoint>() is null)
            .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => $"{m} {Plain(e.RoutePattern.RawText!)}")).Order();

        Assert.Equal(there, described);
        Assert.DoesNotContain(Endpoints().Where(e => e.Metadata.GetMetadata<PageEndpoint>() is not null && !IsFallback(e)), e => InterfacePaths.Holds("/" + e.RoutePattern.RawText!.TrimStart('/')));
    }

    [Fact]
    public async Task EveryOperationHasANameOfItsOwnASummaryAndAnswers()
    {
        var document = await _server.Client.JsonAsync("/openapi/v1.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => m.Value)).ToList();

        Assert.Equal(operations.Count, operations.Select(o => o.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, o => Assert.NotEmpty(o.GetProperty("summary").GetString()!));
        Assert.All(operations, o => Assert.Contains(o.GetProperty("responses").EnumerateObject(), r => r.Name.StartsWith('2')));
    }

    [Theory]
    [InlineData("/api/facts?facets=kind,indicator&limit=1000", "/api/facts")]
    [InlineData("/api/documents", "/api/documents")]
    [InlineData("/api/documents/1", "/api/documents/{id}")]
    [InlineData("/api/series?indicator=产量", "/api/series")]
    [InlineData("/api/reviews", "/api/reviews")]
    [InlineData("/api/policies", "/api/policies")]
    [InlineData("/api/targets", "/api/targets")]
    [InlineData("/api/experts", "/api/experts")]
    [InlineData("/api/jobs", "/api/jobs")]
    [InlineData("/api/jobs/2/items", "/api/jobs/{id}/items")]
    [InlineData("/api/decisions", "/api/decisions")]
    [InlineData("/api/audit", "/api/audit")]
    [InlineData("/api/words", "/api/words")]
    [InlineData("/api/words/log", "/api/words/log")]
    [InlineData("/healthz", "/healthz")]
    public async Task AnswersAreAsTheDocumentSays(string address, string path)
    {
        await _server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("new.txt", Articles.Silk.Text)));
        LedgerWorker.Run(_server.Store);
        _server.Store.Words.Add(new WordEntry("rise-fall", "劲增\tup"), WordAction.Proposed, "李雷", "", WordEffect.None);
        var document = await _server.Client.JsonAsync("/openapi/v1.json");
        var id = (await _server.Client.JsonAsync("/api/facts?limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        await _server.Client.SendAsync("POST", $"/api/facts/{id}/decisions", null, Requests.Json("""{"action":"reject","reason":"x"}"""));
        var schema = document.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

        Assert.Empty(SchemaCheck.Faults(document, schema, await _server.Client.JsonAsync(address), "$"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal static string Plain(string pattern) => "/" + pattern.Replace(":long", "", StringComparison.Ordinal).TrimStart('/');

    private static bool IsFallback(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Contains("*path", StringComparison.Ordinal);

    private IEnumerable<RouteEndpoint> Endpoints() => _server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}

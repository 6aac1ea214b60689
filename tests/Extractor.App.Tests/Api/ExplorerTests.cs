using System.Net;
using Extractor.App.Tests.Web;

namespace Extractor.App.Tests.Api;

public class ExplorerTests
{
    [Fact]
    public async Task ThePageOffersEveryOperationAndAsksNoOtherHost()
    {
        await using var server = await TestServer.StartAsync();
        var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync("/explorer", TestContext.Current.CancellationToken));
        var paths = (await server.Client.JsonAsync("/openapi/v1.json")).GetProperty("paths");

        Assert.All(paths.EnumerateObject(), p => Assert.Contains($"data-path=\"{p.Name}\"", page));
        Assert.DoesNotContain("src=\"http", page);
        Assert.True(page.Length < 60_000, $"{page.Length} characters");
    }
}

using System.Globalization;
using Extractor.App.Tests.Web;

namespace Extractor.App.Tests.Api;

public class DocumentedClientTests
{
    [Fact]
    public async Task AClientMadeFromTheDocumentAloneUploadsSearchesAndDecides()
    {
        await using var server = await TestServer.StartAsync();
        var client = await DocumentedClient.ConnectAsync(server.Client);

        var job = await client.CallAsync("uploadDocuments", files: [Articles.Tea, Articles.Silk]);
        LedgerWorker.Run(server.Store);
        var done = await client.CallAsync("getJob", new Dictionary<string, string> { ["id"] = job.GetProperty("run").GetInt64().ToString(CultureInfo.InvariantCulture) });
        var found = await client.CallAsync("searchFacts", new Dictionary<string, string> { ["q"] = "indicator:茶叶产量", ["limit"] = "5" });
        var id = found.GetProperty("items")[0].GetProperty("id").GetString()!;
        var decided = await client.CallAsync("decideFact", new Dictionary<string, string> { ["id"] = id }, new { action = "accept", reason = "as the article says" });

        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal("accepted", decided.GetProperty("state").GetString());
        Assert.Equal("accepted", (await client.CallAsync("getFact", new Dictionary<string, string> { ["id"] = id })).GetProperty("state").GetString());
    }
}

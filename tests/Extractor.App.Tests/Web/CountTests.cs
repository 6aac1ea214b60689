using System.Globalization;
using System.Net;
using Extractor.Storage.Queries;

namespace Extractor.App.Tests.Web;

/// <summary>In a store of some thousands of facts what is counted is counted to the end.</summary>
public sealed class CountTests
{
    private const int Articles = 20;
    private const int Sentences = 60;

    [Fact]
    public async Task MoreThanAThousandHitsAreCountedExactly()
    {
        await using var server = await TestServer.StartAsync([.. Enumerable.Range(0, Articles).Select(Article)]);
        var count = server.Store.Count(Query.Parse("kind:figure 产量"));
        Assert.True(count > 1000, $"{count} facts");

        var page = WebUtility.HtmlDecode(await server.Client.GetStringAsync("/facts?q=kind:figure+产量", TestContext.Current.CancellationToken));
        var facets = server.Store.Facets(Query.Parse("kind:figure 产量"), ["kind"], 5)[0];

        Assert.Equal((count, false, count), (facets.Counted, facets.IsCapped, facets.Values.Single().Count));
        Assert.Contains($"<h1 id=\"count\">{count.ToString("#,0", CultureInfo.InvariantCulture)} <small>", page);
        Assert.DoesNotMatch(@"\d\+</b>", page);
    }

    private static (string Name, string Text) Article(int n) => (
        $"{n}.txt",
        $"茶叶生产情况之{n}\n2025年1月{(n % 28) + 1}日\n" + string.Concat(Enumerable.Range(1, Sentences).Select(i => $"2024年，第{i}号茶园茶叶产量为{(n * Sentences) + i + 100}吨。\n")));
}

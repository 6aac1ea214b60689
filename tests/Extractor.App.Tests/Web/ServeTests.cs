using System.Net;
using Extractor.App.Web;

namespace Extractor.App.Tests.Web;

public class ServeTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://example.org:80")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("5080")]
    public async Task OtherAddressesThanThisMachineAreRefused(string urls)
    {
        using var folder = new TemporaryFolder();

        var run = await Run.OfAsync("serve", "--urls", urls, "--store", folder.At("store.db"), "--lang", "en");

        Assert.Equal(2, run.Code);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task ThePageIsChineseUnlessTheReaderAsksForEnglish()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Contains("lang=\"zh-CN\"", await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Contains("lang=\"en\"", await server.Client.GetStringAsync("/?lang=en", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnUnknownAddressIsAPageThatSaysSo()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Client.GetAsync("/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("这里没有内容", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StyleAndScriptComeFromTheServerItself()
    {
        await using var server = await TestServer.StartAsync();
        var page = await server.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        foreach (var name in new[] { "css/site.css", "js/site.js", "icon.svg" })
        {
            var end = page.IndexOf(name, StringComparison.Ordinal) + name.Length;
            var address = page[(page.LastIndexOf('"', end - 1) + 1)..end];
            var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        }
    }

    [Theory]
    [InlineData("/facts?q=a", "/facts?q=a")]
    [InlineData("//example.org", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("https://example.org", "/")]
    public async Task PreferencesLeadBackToThisSiteAlone(string back, string expected)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Client.GetAsync($"/preferences?theme=dark&back={Uri.EscapeDataString(back)}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
        Assert.Contains("extractor-theme=dark", answer.Headers.GetValues("Set-Cookie").Single());
    }
}

using System.IO.Compression;
using System.Net;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;

namespace Extractor.App.Tests.Security;

/// <summary>Articles that try to do something to whoever reads them.</summary>
public sealed class HostileContentTests : IAsyncLifetime
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "<img src=x onerror=alert(2)>";
    private const string Breakout = "\"'><svg/onload=alert(3)>";

    private static readonly (string Name, string Text)[] Evil =
    [
        ($"{Image}.txt", $"{Script}茶叶{Breakout}\n\n{Script}2024年茶叶{Image}产量为374万吨，同比增长5.3%。商务部印发《茶叶{Script}出口办法》。中国茶叶{Breakout}研究所研究员李明表示，产量将增长。\n"),
        ("formula.txt", "=cmd|' /C calc'!A0\n\n=HYPERLINK(\"http://example.org\")2024年丝绸产量为5.6万吨。+1+2023年丝绸产量为5.2万吨。@SUM(A1)2022年丝绸产量为5.1万吨。-2+3，2021年丝绸产量为5.0万吨。\n"),
    ];

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(Evil);

    [Theory]
    [InlineData("/")]
    [InlineData("/facts")]
    [InlineData("/facts?q=茶叶")]
    [InlineData("/facts?q=" + Script)]
    [InlineData("/facts?q=kind:" + Script)]
    [InlineData("/facts?q=\"" + Breakout)]
    [InlineData("/facts?sort=" + Script + "&after=" + Breakout)]
    [InlineData("/articles")]
    [InlineData("/articles/1")]
    [InlineData("/articles/2")]
    [InlineData("/indicators")]
    [InlineData("/indicator?name=" + Script)]
    [InlineData("/indicator/alias?name=" + Script + "&alias=" + Breakout)]
    [InlineData("/policies")]
    [InlineData("/policies?q=" + Script)]
    [InlineData("/policies?after=" + Breakout)]
    [InlineData("/targets?q=kind:" + Script)]
    [InlineData("/experts")]
    [InlineData("/review")]
    [InlineData("/review?q=" + Script + "&after=" + Breakout + "&name=" + Image)]
    [InlineData("/review/add?document=1&quote=" + Script + "&at=3&q=" + Breakout)]
    [InlineData("/review/split?name=" + Script)]
    [InlineData("/remarks?code=" + Script)]
    [InlineData("/lexicon?list=" + Script + "&word=" + Breakout + "&normal=" + Image)]
    [InlineData("/explorer")]
    [InlineData("/jobs")]
    [InlineData("/login?back=" + Breakout)]
    [InlineData("/nothing/" + Script)]
    public async Task NoPageCarriesWhatAnArticleOrAnAddressSaysAsMarkup(string address)
    {
        var answer = await _server.Client.GetAsync(address.Replace("\"", "%22", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode}");
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("<img src=x", page);
        Assert.DoesNotContain("<svg/onload", page);
        Assert.Equal(page.Split("<script").Length, page.Split("<script src=\"/assets/").Length);
        Assert.DoesNotMatch(@"\son[a-z]+=""", page);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/api/facts?q=茶叶")]
    [InlineData("/api/documents/1")]
    [InlineData("/api/nothing" + Script)]
    [InlineData("/api/facts?q=kind:" + Script)]
    public async Task JsonIsNeverTakenForAPage(string address)
    {
        var answer = await _server.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.EndsWith("json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task NoCellOfATableIsAFormula()
    {
        var answer = await _server.Client.GetAsync("/facts/export.csv?q=丝绸", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("HYPERLINK", text);
        Assert.DoesNotMatch("(^|,|\n)\"?[=+@]", text);
        Assert.DoesNotMatch("(^|,|\n)\"?-[^0-9]", text);
    }

    [Fact]
    public async Task NoCellOfAWorkbookIsAFormula()
    {
        var answer = await _server.Client.GetAsync("/facts/export.xlsx?q=丝绸", TestContext.Current.CancellationToken);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var sheets = archive.Entries.Where(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            using var reader = new StreamReader(await sheet.OpenAsync(TestContext.Current.CancellationToken));
            var xml = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch("<(x:)?f[ >]", xml);
        }
    }

    [Fact]
    public async Task NoUploadIsWrittenToAPlaceThatItsNameSays()
    {
        using var folder = new TemporaryFolder();
        var target = folder.At("planted.txt");

        await _server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(($"../../../../../../../..{target}", "丝绸"), (target, "丝绸产量"), ("..\\..\\planted2.txt", "丝绸")));
        LedgerWorker.Run(_server.Store);

        Assert.False(File.Exists(target));
        Assert.DoesNotContain(_server.Store.Documents(null, 100), d => d.Path.Contains("..", StringComparison.Ordinal) || d.Path.StartsWith('/') || d.Path.Contains('\\'));
    }

    [Theory]
    [InlineData("/assets/x/../../extractor.dll")]
    [InlineData("/assets/x/%2e%2e/%2e%2e/extractor.dll")]
    [InlineData("/assets/x/..%2f..%2fextractor.dll")]
    [InlineData("/assets/x//etc/passwd")]
    public async Task NoAssetLiesOutsideItsFolder(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync(new Uri(_server.Address.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), TestContext.Current.CancellationToken)).StatusCode);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

using System.Net;
using System.Text;

namespace Extractor.App.Tests.Web;

/// <summary>What holds for every page, at the desk and on the phone, by day and by night.</summary>
public sealed class PageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const int LargestPage = 60_000;

    public static TheoryData<string> Pages =>
    [
        "/", "/facts", "/facts?q=增长", "/facts?q=indicator:=国内生产总值", "/facts?q=kind:figur", "/articles", "/articles/ARTICLE", "/articles/ARTICLE?show=repairs", "/articles/ARTICLE?show=source",
        "/indicators", "/indicator?name=国内生产总值", "/indicator/alias?name=国内生产总值&alias=地区生产总值", "/lexicon", "/lexicon?list=units&word=亩", "/remarks?code=unexplained.number", "/policies", "/targets", "/experts", "/review", "/jobs", "/explorer", "/nothing-here",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task APageIsSmallAndSaysWhatTheAddressAsksFor(string path)
    {
        var answer = await site.Server.Client.GetAsync(Address(path), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.InRange(Encoding.UTF8.GetByteCount(html) - ArticleBytes(path), 500, LargestPage);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick=", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task NothingOnAPageKeepsAnyoneOutOrLeavesTheMachine(string path)
    {
        foreach (var (phone, dark) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            await using var window = await site.Browser.OpenAsync(site.Server, phone, dark);
            await window.Page.GotoAsync(Address(path));
            var missing = path.Contains("nothing", StringComparison.Ordinal) || path.EndsWith("figur", StringComparison.Ordinal);

            Assert.Equal("", string.Join("\n", await window.BarriersAsync()));
            Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"), "the page is wider than the window");
            Assert.DoesNotContain(window.Strange, s => !(missing && s.Contains("status of 40", StringComparison.Ordinal)));
            await window.KeepAsync($"{string.Concat(path.Where(char.IsLetterOrDigit))}-{(phone ? "phone" : "desk")}-{(dark ? "dark" : "light")}");
        }
    }

    [Fact]
    public async Task ThePageToLogInKeepsNoneOut()
    {
        await using var server = await TestServer.StartSecuredAsync();
        foreach (var (phone, dark) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            await using var window = await site.Browser.OpenAsync(server, phone, dark);
            await window.Page.GotoAsync("/login");

            Assert.True(await window.Page.EvaluateAsync<bool>("document.querySelector('input[type=password]') !== null"), "there is no field for a password");
            Assert.Equal("", string.Join("\n", await window.BarriersAsync()));
        }
    }

    private string Address(string path) => path.Replace("ARTICLE", $"{site.Article}", StringComparison.Ordinal);

    private int ArticleBytes(string path)
    {
        if (!path.Contains("ARTICLE", StringComparison.Ordinal))
        {
            return 0;
        }

        var body = site.Server.Store.FindDocument("gdp-2023-first.txt")!.Document.Body;
        return Encoding.UTF8.GetByteCount(body.Text) + (path.EndsWith("source", StringComparison.Ordinal) ? Encoding.UTF8.GetByteCount(body.Source) : 0);
    }
}

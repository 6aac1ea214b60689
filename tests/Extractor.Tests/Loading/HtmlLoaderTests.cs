using System.Text;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Tests.Loading;

public class HtmlLoaderTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>港口吞吐量创新高_海岸网</title>
        <meta name="PubDate" content="2025-03-04 10:00"><meta name="ContentSource" content="海岸日报"><style>p{}</style></head>
        <body><nav><a href="/">首页</a></nav><h1>港口吞吐量创新高</h1>
        <p>前两个月，沿海港口完成货物吞吐量<b>18</b>&nbsp;亿吨，
          同比增长&#53;.2%。<!-- 注 --></p>
        <p>其中外贸货物占比<span>三</span><span>成</span>&hellip;&hellip;</p>
        <script>document.write("<p>脚本</p>")</script><footer>版权所有</footer></body></html>
        """;

    [Fact]
    public void APageGivesItsTextWithoutScriptsMenusAndFooters()
    {
        var document = Loaded.Html(Page);

        Assert.Equal("港口吞吐量创新高\n前两个月，沿海港口完成货物吞吐量18 亿吨，同比增长5.2%。\n其中外贸货物占比三成……", document.Text);
        Assert.Equal("港口吞吐量创新高", document.Title);
        Assert.Equal(new DateOnly(2025, 3, 4), document.Published);
        Assert.Equal("海岸日报", document.Publisher);
        Assert.Equal(BlockKind.Title, document.Blocks[0].Kind);
    }

    [Fact]
    public void EveryOffsetMapsToThePageAsItWasWritten()
    {
        var document = Loaded.Html(Page);
        var at = document.Text.IndexOf("5.2%", StringComparison.Ordinal);

        Assert.Equal(Page, document.Body.Source);
        Assert.Equal("&#53;.2%", document.Body.ToSource(new TextSpan(at, at + 4)).In(Page));
        Loaded.KeepsItsContract(document, "page");
    }

    [Theory]
    [InlineData("<table>表外的字<tr><td>一</td><td>二</td></tr></table>", "表外的字\n一\t二")]
    [InlineData("<p>甲<div>乙</p>丙</div>丁", "甲\n乙\n丙\n丁")]
    [InlineData("<b>粗<i>斜</b>体</i>字", "粗斜体字")]
    [InlineData("一 < 二 &amp; 三 &lt; 四 &notanentity; 五", "一 < 二 & 三 < 四 ¬anentity; 五")]
    [InlineData("<p title='a>b' data-x=\"<p>\">正文</p>", "正文")]
    [InlineData("<p>上一行<br>下一行</p>", "上一行\n下一行")]
    [InlineData("<div style='display: none'>隐藏</div><p hidden>隐藏</p>可见", "可见")]
    [InlineData("<p>没有<!-- 结束的注释", "没有")]
    [InlineData("<p>带<!--> 短注释 -->后", "带 短注释 -->后")]
    [InlineData("<pre>一\n二</pre>", "一\n二")]
    [InlineData("<p>GDP\n  growth</p>", "GDP growth")]
    public void MarkupIsReadAsBrowsersReadIt(string html, string text) => Assert.Equal(text, Loaded.Html(html).Text);

    [Fact]
    public void APageWithoutTextIsRefused() =>
        Assert.Contains("no text", Assert.Throws<DocumentException>(() => Loaded.Html("<html><body><img src='a.png'><script>1</script></body></html>")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>", 200)]
    [InlineData("<b>", 200)]
    [InlineData("<table><tr><td>", 60)]
    public void DeepNestingIsRead(string tag, int times) => Assert.Equal("深", Loaded.Html(string.Concat(Enumerable.Repeat(tag, times)) + "深").Text);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<a href=x>")]
    public void NestingBeyondTheLimitIsReadOrRefusedInShortTime(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 20_000)) + "深";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            Loaded.Html(html);
        }
        catch (DocumentException refused)
        {
            Assert.Contains("limit", refused.Message, StringComparison.Ordinal);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void AnyJumbleOfTagsKeepsTheContract()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>", "<a href='#'>", "</a>", "<br>", "&amp;", "&#x4e00;", "&", "<", "出口增长", "5.2%", "，", "。",
            "\n\n", "　", " ", "<!--", "-->", "<script>", "</script>", "<div", " class=\"x", "\">", "'", ">", "<li>", "<select>", "<title>", "</title>", "<h2>一、要求</h2>", "<pre>", "\r", "\u00a0",
            "<svg>", "</svg>", "<![CDATA[", "]]>", "<?xml?>", "</", "<textarea>", "</textarea>", "<plaintext>", "\ue000", "\ue0012", "\0",
        ];
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)])).Replace("\0", seed % 7 == 0 ? "" : "x", StringComparison.Ordinal);
            try
            {
                Loaded.KeepsItsContract(Loaded.Bytes("a.html", Encoding.UTF8.GetBytes(html)), $"seed {seed}: {html}");
            }
            catch (DocumentException refused)
            {
                Assert.Equal("load", refused.Stage);
            }
        }
    }
}

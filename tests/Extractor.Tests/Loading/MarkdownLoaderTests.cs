using Extractor.Documents;

namespace Extractor.Tests.Loading;

public class MarkdownLoaderTests
{
    private const string Whole = "前两个月，沿海港口完成货物吞吐量稳步增长，航线网络不断加密。";

    [Fact]
    public void MarksAreTakenAwayAndHeadingsStayHeadings()
    {
        var document = Loaded.Text($"---\ntitle: 港口观察\n---\n# 港口观察\n\n![图](a.png)\n\n{Whole}**共1.2亿吨**，见[公报](http://example.org/(a))。\n\n## 航线\n\n* {Whole}\n");

        Assert.Equal(["港口观察"], document.Blocks(BlockKind.Title));
        Assert.Equal(["航线"], document.Sections.Select(s => s.Title));
        Assert.Equal([$"{Whole}共1.2亿吨，见公报。", Whole], document.Blocks(BlockKind.Paragraph));
        Loaded.KeepsItsContract(document, "markdown");
    }

    [Fact]
    public void HtmlInsideIsReadToo()
    {
        var document = Loaded.Text($"### 港口观察\n\n<p><strong>海岸网消息</strong>：{Whole}</p><p>{Whole}&amp;</p>\n");

        Assert.Equal(["港口观察"], document.Blocks(BlockKind.Title));
        Assert.Equal([$"海岸网消息：{Whole}", $"{Whole}&"], document.Blocks(BlockKind.Paragraph));
        Loaded.KeepsItsContract(document, "html");
    }

    [Fact]
    public void CellsOfATableKnowTheirHeaders()
    {
        var document = Loaded.Text($"# 港口观察\n\n{Whole}\n\n| 港口 | 吞吐量（万吨） |\n| --- | --- |\n| 东港 | 1200 |\n| 西港 | 800 |\n");

        var cell = Assert.Single(document.Blocks, b => b.Span.In(document.Text) == "800");
        Assert.Equal(BlockKind.TableCell, cell.Kind);
        Assert.Equal(["吞吐量（万吨）", "西港"], cell.Headers.Select(h => h.In(document.Text)));
        Loaded.KeepsItsContract(document, "table");
    }

    [Fact]
    public void AnyJumbleOfMarksKeepsTheContract()
    {
        string[] pieces = ["# ", "**", "*", "[", "](", ")", "![", "|", "\n", "\n\n", "---", "| --- |", "> ", "- ", "<p>", "</p>", "<!--", "-->", "&amp;", "\\", "出口", "5.2%", "。", "_", "`", "<b", " "];
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = "# 题\n" + string.Concat(Enumerable.Range(0, random.Next(1, 50)).Select(_ => pieces[random.Next(pieces.Length)]));
            Loaded.KeepsItsContract(Loaded.Text(text), $"seed {seed}: {text}");
        }
    }
}

using System.Text;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Tests.Loading;

namespace Extractor.Tests.Repair;

/// <summary>Lines that pages, columns and lost line ends broke or ran together.</summary>
public class BrokenLinesTests
{
    private const string Whole = "近年来，各地持续推进港口建设，航线网络不断加密。去年新增外贸航线四十余条，覆盖一百多个国家和地区。";

    [Fact]
    public void AParagraphThatRunsOverThePagesEndIsOne()
    {
        var lines = string.Join('\n', $"{Whole}{Whole}{Whole}港口货物吞吐量稳步增长，高性能装卸机械、大型散货船泊位、自动化集装箱码头投入使用。".Chunk(34).Select(c => new string(c)));
        var cut = lines.IndexOf('\n', lines.Length / 2) + 1;

        var document = Pdf($"  {lines[..cut]}\n              3\n\f{lines[cut..]}\n  {lines}\n");

        Assert.Equal(2, document.Blocks.Count);
        Assert.Empty(document.Issues);
        Loaded.KeepsItsContract(document, "page");
    }

    [Fact]
    public void AnIndentedParagraphAtTheHeadOfAPageStandsAlone()
    {
        var lines = string.Concat(Enumerable.Range(0, 4).Select(_ => $"  {Whole[..30]}\n{Whole[30..]}\n"));

        var document = Pdf($"{lines}\n\f  岸电设施全部建成。\n");

        Assert.Equal("岸电设施全部建成。", document.Blocks[^1].Span.In(document.Text));
    }

    [Theory]
    [InlineData("东海市交通局　东海市财政局", "2024 年 7 月 1 日", "2024-07-01")]
    [InlineData("东海市交通局", "二〇二四年七月一日", "2024-07-01")]
    [InlineData("南山省水利厅", "2024年7月1日", null)]
    public void TheDateBelowTheSignatureOfTheDocumentsOwnOfficesIsItsDate(string signer, string date, string? published)
    {
        var document = Loaded.Text($"东海市交通局关于加强港口管理的通知\n\n各区人民政府：\n\n{Whole}\n\n{signer}\n\n{date}\n\n港口管理办法\n\n{Whole}\n\n{Whole}\n");

        Assert.Equal(published, document.Published?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void TheDateBelowALastSignatureIsTheDocuments()
    {
        var document = Loaded.Text($"关于加强港口管理的通知\n\n{Whole}\n\n{Whole}\n\n东海市交通局\n\n2024年7月1日\n");

        Assert.Equal(new DateOnly(2024, 7, 1), document.Published);
    }

    [Fact]
    public void HeadingsRunTogetherArePartedAndOneIsTakenOffItsParagraph()
    {
        var document = Loaded.Text($"港口发展纲要\n第一篇总则第一章发展思路\n{Whole}\n第一节航线建设\n{Whole}\n第二节码头建设\n{Whole}第三节岸电推广\n{Whole}\n第二章保障措施\n{Whole}\n第二篇附则\n{Whole}\n");

        Assert.Equal(["第一篇总则", "第一章发展思路", "第一节航线建设", "第二节码头建设", "第三节岸电推广", "第二章保障措施", "第二篇附则"], document.Blocks(BlockKind.Heading));
        Assert.Equal(["第一篇总则", "第二篇附则"], document.Sections.Select(s => s.Title));
        Loaded.KeepsItsContract(document, "fused");
    }

    [Fact]
    public void AChapterNamedInASentenceIsNoHeading()
    {
        var law = string.Concat(Enumerable.Range(1, 4).Select(n => $"第{"一二三四"[n - 1]}章 港口\n\n第{n}条 违反前款规定的，依照本条例第二章第一节的规定处罚。第三章第二节另有规定的除外\n\n{Whole}\n\n"));

        Assert.Equal(4, Loaded.Text($"港口条例\n\n{law}").Blocks(BlockKind.Heading).Length);
    }

    [Fact]
    public void WhereOnlySomeParagraphsAreBrokenTheirLinesAreJoined()
    {
        var broken = "坚持深水深用,优化岸线资源配置,提高港口综合通过能力,建设内畅外联的";
        var text = new StringBuilder("港口发展纲要\n");
        for (var i = 0; i < 12; i++)
        {
            text.Append(string.Concat(Enumerable.Repeat(Whole, 6))).Append('\n');
            text.Append(broken).Append('\n').Append("航道网络。完善集疏运体系,发展江海联运。\n");
        }

        text.Append("坚持深水深用,优化岸线资源配置,提高港口能力,治理水土流失面积1.\n2万平方公里,改善航道两岸的生态环境。\n");
        var document = Loaded.Text(text.ToString());

        Assert.Contains("建设内畅外联的航道网络。", document.Text, StringComparison.Ordinal);
        Assert.Contains("面积1.2万平方公里", document.Text, StringComparison.Ordinal);
        Assert.Equal(26, document.Blocks.Count);
        Assert.Empty(document.Issues);
    }

    private static Document Pdf(string text) =>
        Loaded.Repaired(LoaderCatalog.Read(new Source("a.pdf", "%PDF-1.7"u8.ToArray()), Loaded.Options with { PdfText = _ => text })[0]);
}

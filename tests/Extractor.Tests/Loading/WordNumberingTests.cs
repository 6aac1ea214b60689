using Extractor.Documents;

namespace Extractor.Tests.Loading;

/// <summary>The numbers that Word shows and writes nowhere.</summary>
public class WordNumberingTests
{
    private const string Whole = "近年来，各地持续推进港口建设，航线网络不断加密。";

    [Fact]
    public void ChaptersPointsAndItemsHaveTheirNumbers()
    {
        var document = Loaded.Bytes("a.docx", WordFiles.Numbered(
            [("chineseCountingThousand", "%1、", 1), ("chineseCounting", "（%2）", 1), ("decimal", "%3.", 1)],
            ("港口发展规划", -1), (Whole, -1), ("航线", 0), (Whole, -1), ("内贸", 1), (Whole, -1), ("外贸", 1), ("2024年新增三条。", 2), ("岸电", 0), (Whole, -1), ("内河", 1), (Whole, -1)));

        Assert.Equal(["一、航线", "二、岸电"], document.Sections.Select(s => s.Title));
        Assert.Equal(["一、航线", "（一）内贸", "（二）外贸", "二、岸电", "（一）内河"], document.Blocks(BlockKind.Heading));
        Assert.Contains("1. 2024年新增三条。", document.Text, StringComparison.Ordinal);
        Loaded.KeepsItsContract(document, "numbered");
    }

    [Theory]
    [InlineData("chineseCountingThousand", "第%1章 ", 10, "第十章 港口", "第十一章 航线")]
    [InlineData("chineseLegalSimplified", "第%1条 ", 109, "第一百零九条 港口", "第一百一十条 航线")]
    [InlineData("decimalEnclosedCircleChinese", "%1", 1, "①港口", "②航线")]
    [InlineData("upperLetter", "%1.", 1, "A. 港口", "B. 航线")]
    [InlineData("lowerRoman", "(%1)", 3, "(iii)港口", "(iv)航线")]
    [InlineData("bullet", "·", 1, "港口", "航线")]
    public void NumbersAreSpelledAsWordSpellsThem(string format, string pattern, int start, string first, string second)
    {
        var text = Loaded.Bytes("a.docx", WordFiles.Numbered([(format, pattern, start)], ("港口", 0), ("航线", 0), (Whole, -1))).Text;

        Assert.StartsWith($"{first}\n{second}\n", text, StringComparison.Ordinal);
    }
}

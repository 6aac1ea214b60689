using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Loading;
using Extractor.Tests.Pipelines;

namespace Extractor.Tests.Facts;

/// <summary>Figures of tables: what stands in the headers and in a line above reaches the numbers in the cells.</summary>
public class TableFigureTests(SharedPipeline shared) : IClassFixture<SharedPipeline>
{
    private const string Merged = """
        <tr><th rowspan="2">指标</th><th colspan="2">2023年</th><th rowspan="2">同比增长(%)</th></tr><tr><th>全港</th><th>东港区</th></tr>
        <tr><td>集装箱收入</td><td>3120.5</td><td>1,204.3</td><td>5.2</td></tr><tr><td>岸电补贴</td><td>2010</td><td>800</td><td>-3.1</td></tr>
        """;

    private static readonly string[] MergedFigures =
    [
        "3120.5 312050000000 CNY 全港集装箱收入 2023 level up", "1,204.3 120430000000 CNY 东港区集装箱收入 2023 level up", "5.2 5.2 % 集装箱收入 2023 growth up",
        "2010 201000000000 CNY 全港岸电补贴 2023 level up", "800 80000000000 CNY 东港区岸电补贴 2023 level up", "-3.1 3.1 % 岸电补贴 2023 growth down",
    ];

    [Theory]
    [InlineData("<p>单位：亿元</p><table>", "")]
    [InlineData("<table><caption>港口收支（单位：亿元）</caption>", "")]
    [InlineData("<table><tr><td colspan=\"4\">单位：亿元</td></tr>", "")]
    public void AUnitOfTheWholeTableAndMergedHeadersReachTheCells(string open, string close) =>
        Assert.Equal(MergedFigures, Html($"{open}{Merged}</table>{close}"));

    [Fact]
    public void AColumnNamesItsOwnUnit() =>
        Assert.Equal(
            ["120 12000000000 - 第一期债券发行总额 2023 level up", "8.5 8.5 % 第一期债券占比 2023 share up"],
            Html("<table><tr><td>名称</td><td>发行总额(亿)</td><td>期限（年）</td><td>占比（%）</td></tr><tr><td>第一期债券</td><td>120</td><td>10</td><td>8.5</td></tr></table>"));

    [Fact]
    public void AColumnOfUnitsNamesThatOfEachRowButNotOfItsGrowth() =>
        Assert.Equal(
            ["950.5 95050000000 CNY 港口收入 2023 level up", "5.9 5.9 % 港口收入 2023 growth up", "38.7 3870000000 USD 进出口总额 2023 level up", "-2.1 2.1 % 进出口总额 2023 growth down"],
            Html("<table><tr><td>指标名称</td><td>单位</td><td>绝对值</td><td>同比±%</td><td>比上年增长</td></tr><tr><td>港口收入</td><td>亿元</td><td>950.5</td><td>5.9</td><td>7</td></tr><tr><td>进出口总额</td><td>亿美元</td><td>38.7</td><td>-2.1</td><td>8</td></tr></table>"));

    [Fact]
    public void LinesJoinedAboveATableDoNotShiftItsHeaders() =>
        Assert.Equal(
            ["120 12000000000 CNY 港口收入 2023 level up"],
            Html("<p>港口运行总体平稳，航线网络不断加密。各项重点工程<br>有序推进，绿色转型步伐加快。</p><table><tr><td>指标</td><td>数值（亿元）</td></tr><tr><td>港口收入</td><td>120</td></tr></table>"));

    [Fact]
    public void YearsHeadColumnsAndRows()
    {
        Assert.Equal(
            ["95 950000 吨 东港吞吐量 2021 level up", "120 1200000 吨 东港吞吐量 2022 level up"],
            Html("<table><tr><td>指标</td><td>2021年</td><td>2022年</td></tr><tr><td>东港吞吐量（万吨）</td><td>95</td><td>120</td></tr></table>"));
        Assert.Equal(
            ["95 950000 吨 吞吐量 2021 level up", "120 1200000 吨 吞吐量 2022 level up"],
            Html("<table><tr><td>年份</td><td>吞吐量（万吨）</td></tr><tr><td>2021年</td><td>95</td></tr><tr><td>2022年</td><td>120</td></tr></table>"));
    }

    [Fact]
    public void NumbersWithoutAnyUnitAndCodesAreNoFigures() =>
        Assert.Empty(Html("<table><tr><td>序号</td><td>编号（万元）</td><td>名称</td></tr><tr><td>1</td><td>77120</td><td>东港</td></tr><tr><td>2</td><td>77121</td><td>西港</td></tr></table>"));

    [Fact]
    public void TheSameTableInWordGivesTheSameFigures() => Assert.Equal(MergedFigures, Figures("a.docx", WordFiles.Table()));

    [Fact]
    public void TheSameTableInMarkdownGivesItsFigures() =>
        Assert.Equal(
            ["95 950000 吨 东港吞吐量 2023 level up"],
            Figures("a.md", Encoding.UTF8.GetBytes("# 2023年港口运行情况\n\n港口运行平稳，航线网络不断加密，各项工作有序推进。\n\n| 港口 | 吞吐量（万吨） |\n| --- | --- |\n| 东港 | 95 |\n")));

    private string[] Html(string table) =>
        Figures("a.html", Encoding.UTF8.GetBytes($"<html><head><title>2023年港口运行情况</title></head><body><h1>2023年港口运行情况</h1><p>港口运行平稳，航线网络不断加密，各项工作有序推进。</p><p>岸电设施陆续投入使用，绿色转型步伐加快。</p>{table}</body></html>"));

    private string[] Figures(string path, byte[] bytes)
    {
        var extraction = Assert.Single(shared.Pipeline.Extract(new Source(path, bytes), ExtractionOptions.Default));
        Loaded.KeepsItsContract(extraction.Document, path);
        return [.. extraction.Facts.Where(f => f.Kind == "figure").Select(Shown)];
    }

    private static string Shown(Fact f) =>
        FormattableString.Invariant($"{f.Quote} {f.NumberOf("value")} {f.TextOf("unit") ?? "-"} {f.TextOf("indicator")} {f.TextOf("period")} {f.TextOf("measure")} {f.TextOf("direction")}");
}

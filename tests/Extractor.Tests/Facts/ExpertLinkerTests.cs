using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;

namespace Extractor.Tests.Facts;

public class ExpertLinkerTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles"));

    [Theory]
    [InlineData("中国海洋大学教授周明远近日在论坛上表示，产量增长。", "周明远 中国海洋大学 教授 speaker")]
    [InlineData("“进展顺利。”东海水产集团董事长周明远说。", "周明远 东海水产集团 董事长 speaker")]
    [InlineData("“苗情不错。”周明是隆昌农业服务有限公司农机部门负责人。", "周明 隆昌农业服务有限公司农机部门 负责人 speaker")]
    [InlineData("作为中国水产科学研究院特别研究助理，周明远近期四处奔走。", "周明远 中国水产科学研究院 特别研究助理 mentioned")]
    [InlineData("文 | 中国海洋大学教授 周明远", "周明远 中国海洋大学 教授 author")]
    [InlineData("海洋经济前景广阔。（周明远 中国工程院院士 中国海洋大学副校长）", "周明远 中国工程院、中国海洋大学 院士、副校长 author")]
    [InlineData("海洋经济前景广阔。（作者系中国海洋大学水产学院副院长、教授）", "- 中国海洋大学水产学院 副院长、教授 author")]
    [InlineData("海关总署相关负责人介绍，水产品出口增长。", "- 海关总署 相关负责人 speaker")]
    [InlineData("海关总署相关负责人出席会议。", "")]
    [InlineData("研究员高度评价这一成果。", "")]
    [InlineData("专家公寓建成，卓越工程师培养提速。", "")]
    public void AFactSaysWhoThePersonIs(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Experts(text).Select(f =>
            $"{f.TextOf("name") ?? "-"} {Affiliation(f)} {string.Join('、', f.ListOf("titles"))} {f.TextOf("role")}")));

    [Fact]
    public void APersonIsOneFactWithTheFullestMention()
    {
        var expert = Assert.Single(Experts("周明远教授指出，前景广阔。中国海洋大学教授周明远认为，要加快建设。"));

        Assert.Equal("中国海洋大学", Affiliation(expert));
    }

    [Fact]
    public void APositionWithoutItsNameIsShownToReviewers() =>
        Assert.Equal([IssueCodes.ExpertNameMissing], Assert.Single(Experts("（作者系中国海洋大学教授）")).Issues);

    [Fact]
    public void FiguresOfATurnHaveItsSpeaker()
    {
        var facts = Extract("""
            远洋渔业怎么看

            2023年，产量为3亿吨。

            周明远（中国海洋大学教授）：2023年，水产品产量为7100万吨。

            出口额为200亿美元。

            李清（东海研究院研究员）：进口额为300亿美元。
            """).Facts.Where(f => f.Kind == "figure");

        Assert.Equal([null, "周明远", "周明远", "李清"], facts.Select(f => f.TextOf("speaker")));
    }

    [Fact]
    public void AReportOfWhatSomebodyStressedIsNoTurnThatGoesOn()
    {
        var facts = Extract("""
            全省春耕会议召开

            省长周明远出席会议。

            周明远主持会议并强调：要抓好春耕，今年播种面积达到800万亩。各地要压实责任，备足种子60万吨。

            2023年，全省粮食产量为500亿斤。
            """).Facts.Where(f => f.Kind == "figure");

        Assert.Equal(["周明远", "周明远", null], facts.Select(f => f.TextOf("speaker")));
    }

    [Fact]
    public void FiguresOfAQuotationHaveWhoSaidThem()
    {
        var facts = Extract("据统计，产量为3亿吨。“出口额为200亿美元。”中国海洋大学教授周明远说。周明远介绍，进口额为300亿美元。").Facts.Where(f => f.Kind == "figure");

        Assert.Equal([null, "周明远", "周明远"], facts.Select(f => f.TextOf("speaker")));
    }

    private static string Affiliation(Fact fact) => fact.TextOf("affiliation") ?? string.Join('、', fact.ListOf("affiliation"));

    private static List<Fact> Experts(string text) => [.. Extract(text).Facts.Where(f => f.Kind == "expert")];

    private static Extraction Extract(string text) =>
        Pipeline.Extract(new Source("a.txt", Encoding.UTF8.GetBytes(text)), ExtractionOptions.Default)[0];
}

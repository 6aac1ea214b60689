using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;

namespace Extractor.Tests.Facts;

public class FigureLinkerTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles"));

    [Theory]
    [InlineData("节日期间，全省铁路预计发送旅客120万人次，同比增长8.5%。", "全省铁路发送旅客;全省铁路发送旅客")]
    [InlineData("2024年，青沙市新开通12条跨海公交线路。", "跨海公交线路")]
    [InlineData("目前，园区已入驻86家生物医药企业。", "生物医药企业")]
    [InlineData("2023年，全市5G基站达3200个，IPv6活跃用户数达45万。", "全市5G基站;IPv6活跃用户数")]
    [InlineData("财政部在香港发行80亿元人民币国债。", "人民币国债")]
    [InlineData("2023年，海港吞吐量为1.2亿吨，比上年增长4%。", "海港吞吐量;海港吞吐量")]
    [InlineData("项目总投资相应调整为7.5亿元。", "项目总投资")]
    public void TheIndicatorIsThePhraseThatTheNumberMeasures(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Figures(text).Select(f => f.TextOf("indicator"))));

    private static IEnumerable<Fact> Figures(string text) =>
        Pipeline.Extract(new Source("figures.txt", Encoding.UTF8.GetBytes(text)), new ExtractionOptions())[0].Facts.Where(f => f.Kind == "figure");
}

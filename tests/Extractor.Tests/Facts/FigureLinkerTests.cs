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

    [Theory]
    [InlineData("到2030年，渔港岸线覆盖率由2022年的45%提高到80%，泊位达到5000个。", "2022;2030;2030")]
    [InlineData("2024年，海洋观测站数量是2016年的3倍。", "2024")]
    public void AYearBesideOneNumberHoldsForThatNumberAlone(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Figures(text).Select(f => f.TextOf("period"))));

    [Theory]
    [InlineData("2024年，港区完成集装箱量12万标箱、货值90亿元，分别同比增长8%和12%。", "港区完成集装箱量;货值;港区完成集装箱量;货值")]
    [InlineData("2024年，该市期货成交量为3亿手，成交额为20万亿元，同比分别增长5%和6%。", "期货成交量;期货成交额;期货成交量;期货成交额")]
    [InlineData("2024年，文化旅游、教育、医疗支出分别增长3%、4%和5%。", "文化旅游支出;教育支出;医疗支出")]
    [InlineData("2024年，摩托车产销分别完成30万辆和28万辆。", "摩托车产量;摩托车销量")]
    [InlineData("2024年，交通运输、仓储和邮政业、住宿和餐饮业增加值分别增长7%、6%。", "交通运输、仓储和邮政业增加值;住宿和餐饮业增加值")]
    [InlineData("2024年，造船、钢铁等行业分别增长9%、7%。", "造船行业;钢铁行业")]
    public void ValuesOfAListBelongToTheThingsNamedInOrder(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Figures(text).Select(f => f.TextOf("indicator"))));

    [Theory]
    [InlineData("2024年，南港市外贸进出口800亿元。其中，出口500亿元，进口300亿元。", "南港市外贸进出口;南港市外贸出口;南港市外贸进口")]
    [InlineData("2024年，我国货物贸易进出口43万亿元，其中出口25万亿元。", "货物贸易进出口;出口")]
    public void ABareNounIsCompletedByWhatItIsPartOf(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Figures(text).Select(f => f.TextOf("indicator"))));

    [Theory]
    [InlineData("处五万元以上五十万元以下罚款。", "五万元以上五十万元以下")]
    [InlineData("雪崩造成两人遇难。", "两人")]
    [InlineData("培育千亿级产业集群。", "")]
    [InlineData("需要搬迁的农户210户860人。", "210户;860人")]
    [InlineData("已有30多家企业、科研机构入驻。", "30多家")]
    [InlineData("算力达到640亿亿次。", "640亿亿次")]
    [InlineData("全省建成数字渔场万余家，吸引近百名科技人员。", "万余家;百名")]
    [InlineData("晒场铺设近2万块光伏板。", "2万块")]
    [InlineData("平板玻璃产能压减300万重量箱。", "300万重量箱")]
    [InlineData("三类海岛的数量分别为61、68和137。", "61;68;137")]
    [InlineData("储能平均时长2.5小时。", "2.5小时")]
    public void NumbersThatMeasureAreFound(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Figures(text).Select(f => f.Quote)));

    private static IEnumerable<Fact> Figures(string text) =>
        Pipeline.Extract(new Source("figures.txt", Encoding.UTF8.GetBytes(text)), new ExtractionOptions())[0].Facts.Where(f => f.Kind == "figure");
}

using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;

namespace Extractor.Tests.Facts;

public class PeriodReaderTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles"));

    [Theory]
    [InlineData("2023年，青沙市养殖产量35万吨，比2020年的28万吨增长25%。", "2023;2020;2023")]
    [InlineData("2024年前三季度，对虾出口占比由上年同期的20%提升至22%，提高2个百分点。", "2023-Q1/2023-Q3;2024-Q1/2024-Q3;2024-Q1/2024-Q3")]
    public void AnAmountComparedWithIsOfTheTimeComparedWith(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [InlineData("今年5月，渔港二期开工。项目建成后，每年可卸鱼20万吨。", "")]
    [InlineData("自2019年试点启动以来，参保渔船达到3200艘。", "")]
    [InlineData("2024年，泊位达到30个。调查显示，八成渔民使用北斗终端。", "2024;")]
    [InlineData("9月6日，海上风电场并网发电，每年可发电8亿千瓦时。", "")]
    [InlineData("今天的东港，渔港达到12个。", "")]
    [InlineData("截至2024年6月底，码头自开港以来累计装卸500万吨。", "2024-06")]
    public void ATimeEndsWhereTheTextSpeaksOfAnother(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [InlineData("2024年，全市渔业产值达到300亿元。在东港，新码头吞吐能力提升了50%。", "2024;")]
    [InlineData("2024年，全市进出口增长5%。在东港，进出口同比增长8%。", "2024;2024")]
    public void ASceneFromOnePlaceIsNotTheStatisticsToldBefore(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [InlineData("2024年，产量达到500万吨，是仅次于2021年的第二高产年，单产达到800公斤。", "2024;2024")]
    [InlineData("2024年，水质优良率达到90%，为2015年以来最高，较上年提高2个百分点。", "2024;2024")]
    [InlineData("2023年，在2016年至2020年年均增长5%的基础上，进出口增长8%。", "2016/2020;2023")]
    public void ATimeHeldAgainstDatesNothingElse(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Theory]
    [InlineData("“八五”期间，装机容量新增900万千瓦，1995年达到4000万千瓦；新增铁路300公里。", "1991/1995;1995;1991/1995")]
    [InlineData("7月1日至8月31日，全市接待游客500万人次。其中，海岛游客80万人次。", "2024-07-01/2024-08-31;2024-07-01/2024-08-31")]
    [InlineData("“十五五”规划纲要列入50项工程，总投资达到8000亿元。", ";")]
    [InlineData("“蓝鲸六号”钻井平台交付后，作业水深达到3000米。", "")]
    [InlineData("端午假期，全市接待游客60万人次。", "")]
    public void ASpanHoldsAsFarAsItIsMeant(string text, string expected) => Assert.Equal(expected, Periods(text));

    [Fact]
    public void AsOfTheSameTimeIsTheDayLastStatedSo() =>
        Assert.Equal("2024-12;2024-12", Periods("截至2024年12月，网民规模达11亿人。\n\n截至同期，网购用户规模达9亿人。"));

    private static string Periods(string text) => string.Join(';', Pipeline
        .Extract(new Source("periods.txt", Encoding.UTF8.GetBytes(text)), new ExtractionOptions { Published = DateOnly.Parse("2024-11-20", CultureInfo.InvariantCulture) })[0]
        .Facts.Where(f => f.Kind == "figure").Select(f => f.TextOf("period")));
}

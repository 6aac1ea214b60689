using Extractor.Recognition.Times;

namespace Extractor.Tests.Recognition.Times;

public class TimeRecognizerTests
{
    [Theory]
    [InlineData("2024年", "2024年=2024")]
    [InlineData("二〇二四年六月", "二〇二四年六月=2024-06")]
    [InlineData("2024年6月3日", "2024年6月3日=2024-06-03")]
    [InlineData("2024-06-03", "2024-06-03=2024-06-03")]
    [InlineData("2024年上半年", "2024年上半年=2024-H1")]
    [InlineData("2024年第三季度", "2024年第三季度=2024-Q3")]
    [InlineData("2024年前三季度", "2024年前三季度=2024-Q1/2024-Q3")]
    [InlineData("2024年1—11月", "2024年1—11月=2024-01/2024-11")]
    [InlineData("2024年1-11月份", "2024年1-11月份=2024-01/2024-11")]
    [InlineData("2015年至2024年", "2015年至2024年=2015/2024")]
    [InlineData("2023—2025年", "2023—2025年=2023/2025")]
    [InlineData("2019年1月1日至12月31日", "2019年1月1日至12月31日=2019-01-01/2019-12-31")]
    [InlineData("2024年11月至次年3月", "2024年11月至次年3月=2024-11/2025-03")]
    [InlineData("2024年7月下旬", "2024年7月下旬=2024-07-21/2024-07-31")]
    [InlineData("2024年全年", "2024年全年=2024")]
    [InlineData("“十四五”时期", "“十四五”时期=2021/2025")]
    [InlineData("十三五期间", "十三五期间=2016/2020")]
    [InlineData("20世纪80年代", "20世纪80年代=1980/1989")]
    [InlineData("21世纪中叶", "21世纪中叶=2041/2060")]
    [InlineData("公元1998年", "公元1998年=1998")]
    [InlineData("98年4月", "98年4月=1998-04")]
    public void TheCalendarIsReadWithoutAPublicationDate(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, null));

    [Theory]
    [InlineData("今年", "今年=2025")]
    [InlineData("去年四季度", "去年四季度=2024-Q4")]
    [InlineData("明年年初", "明年年初=2026@start")]
    [InlineData("今年以来", "今年以来=2025@after")]
    [InlineData("今年前4个月", "今年前4个月=2025-01/2025-04")]
    [InlineData("前5个月", "前5个月=2025-01/2025-05")]
    [InlineData("上月", "上月=2025-06")]
    [InlineData("6月", "6月=2025-06")]
    [InlineData("12日", "12日=2025-07-12")]
    [InlineData("30日", "30日=2025-06-30")]
    [InlineData("上半年", "上半年=2025-H1")]
    [InlineData("昨天", "昨天=2025-07-13")]
    [InlineData("上周五", "上周五=2025-07-11")]
    [InlineData("本周", "本周=2025-W29")]
    [InlineData("年底", "年底=2025@end")]
    [InlineData("春节", "春节=2025-01-29")]
    [InlineData("前一交易日", "前一交易日=2025-07-11")]
    public void RelativeOnesCountFromPublication(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, "2025-07-14"));

    [Theory]
    [InlineData("今年")]
    [InlineData("上月")]
    [InlineData("6月")]
    [InlineData("19日")]
    public void WithoutPublicationDateTheyAreUnresolvedButNotVague(string text)
    {
        var time = Assert.IsType<TimeValue>(Assert.Single(Reader.Read(text)).Value);
        Assert.Null(time.Value);
        Assert.True(time.Unresolved);
    }

    [Theory]
    [InlineData("2024年6月启动。7月完成", "2024年6月=2024-06; 7月=2024-07")]
    [InlineData("2025年，产值达140亿元，比上年增长5%", "2025年=2025; 上年=2024")]
    [InlineData("2023年立项，同年开工，次年投产", "2023年=2023; 同年=2023; 次年=2024")]
    public void TheTextBeforeGivesTheYear(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, "2026-01-19"));

    [Theory]
    [InlineData("截至6月，较2023年12月增长；截至6月", "6月=2024-06; 2023年12月=2023-12; 6月=2024-06")]
    [InlineData("12月", "12月=2024-12")]
    public void AYearComparedWithIsNotTheTextsOwn(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, "2024-08-30"));

    [Fact]
    public void TheYearBeforeLendsNothingToWhatFollows() =>
        Assert.Equal("上年全年=2024; 一季度=2025-Q1", Reader.TimesOf("利润由上年全年下降转为增长。一季度增长", "2025-04-27"));

    [Theory]
    [InlineData("下周二到周五", "下周二到周五=2025-07-22/2025-07-25")]
    [InlineData("7、8月份", "7、8月份=2025-07/2025-08")]
    [InlineData("农历八月十五", "农历八月十五=2025-10-06")]
    public void SpokenFormsAreRead(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, "2025-07-14"));

    [Fact]
    public void InJanuaryDecemberIsLastYears() => Assert.Equal("12月=2024-12", Reader.TimesOf("12月", "2025-01-10"));

    [Theory]
    [InlineData("近年来", "近年来=?")]
    [InlineData("目前和未来", "目前=?; 未来=?")]
    [InlineData("今后一个时期", "今后一个时期=?")]
    [InlineData("最近半年", "最近半年=?")]
    [InlineData("前两年", "前两年=?")]
    [InlineData("近三年来", "近三年来=?")]
    [InlineData("当年", "当年=?")]
    public void VagueOnesHaveNoValue(string text, string expected) => Assert.Equal(expected, Reader.TimesOf(text, "2025-07-14"));

    [Theory]
    [InlineData("截至2024年底", "2024年底=2024@end", "截至2024年底")]
    [InlineData("自2025年1月1日起", "2025年1月1日=2025-01-01@after", "自2025年1月1日起")]
    [InlineData("2018年以来", "2018年=2018@after", "2018年以来")]
    [InlineData("2030年前", "2030年=2030@before", "2030年前")]
    [InlineData("到2035年", "2035年=2035", "到2035年")]
    public void WordsAroundBoundItAndStayOutOfTheQuote(string text, string expected, string span)
    {
        Assert.Equal(expected, Reader.TimesOf(text, null));
        Assert.Equal(span, Assert.Single(Reader.Read(text)).Span.In(text));
    }

    [Theory]
    [InlineData("资本周转和合同月均收入")]
    [InlineData("以上年薪、证明年份、实现在线化")]
    [InlineData("历时三个月、连续两年、为期5日")]
    [InlineData("同比、年均、环比")]
    [InlineData("国发〔2024〕5号")]
    [InlineData("第5号令")]
    [InlineData("处十日以上十五日以下拘留")]
    [InlineData("3月龄、周边、月球")]
    public void OtherWordsAreNoTimes(string text) => Assert.Equal("", Reader.TimesOf(text, "2025-07-14"));

    [Fact]
    public void TimesOfTheDayAreClocks()
    {
        var found = Reader.Read("上午9时30分至11:45");
        Assert.All(found, a => Assert.Equal(TimeRecognizer.ClockLabel, a.Label));
        Assert.Equal(2, found.Count);
    }
}

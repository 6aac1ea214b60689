using Extractor.App.Evaluation;

namespace Extractor.App.Tests.Evaluation;

public class MentionTextTests
{
    [Theory]
    [InlineData("figure", "约 ５．２％", "5.2%")]
    [InlineData("figure", "超过9000多万笔以上", "9000万笔")]
    [InlineData("figure", "3%左右", "3%")]
    [InlineData("figure", "㎡", "m2")]
    [InlineData("date", "截至2025年底", "2025年底")]
    [InlineData("date", "“十四五”时期", "十四五")]
    [InlineData("date", "2015年以来", "2015年")]
    [InlineData("date", "近年来", "近年来")]
    [InlineData("date", "自", "自")]
    [InlineData("policy", "《关于 数据的\n意见》", "《关于数据的意见》")]
    public void HedgesWidthAndWhiteSpaceDoNotCount(string kind, string text, string key) => Assert.Equal(key, MentionText.Key(kind, text));
}

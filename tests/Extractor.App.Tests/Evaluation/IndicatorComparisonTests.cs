using Extractor.App.Evaluation;

namespace Extractor.App.Tests.Evaluation;

public class IndicatorComparisonTests
{
    [Theory]
    [InlineData("跨境电商进出口规模", "我国跨境电商进出口的规模", true)]
    [InlineData("国内生产总值", "国内生产总值增速", true)]
    [InlineData("新能源汽车产量", "新能源汽车的“产量”", true)]
    [InlineData("进出口", "出口", false)]
    [InlineData("国内生产总值", "人均国内生产总值", false)]
    [InlineData("快递业务量", "快递业务总量", false)]
    [InlineData("", null, true)]
    [InlineData("出口", "", false)]
    [InlineData("我国", "全国", false)]
    public void IndicatorsAreTheSameWhenNoTellingWordSetsThemApart(string gold, string? got, bool same) =>
        Assert.Equal(same, IndicatorComparison.Same(gold, got));
}

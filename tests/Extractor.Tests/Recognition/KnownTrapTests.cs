namespace Extractor.Tests.Recognition;

/// <summary>Errors that other recognisers make.</summary>
public class KnownTrapTests
{
    [Fact]
    public void PercentagePointsAreNoPercent() => Assert.Equal("18个百分点=18 pp nearly", Reader.QuantitiesOf("下降近18个百分点"));

    [Fact]
    public void AnAmountIsNoMonth()
    {
        Assert.Equal("2327.1亿=232710000000", Reader.QuantitiesOf("达2327.1亿"));
        Assert.Equal("", Reader.TimesOf("达2327.1亿", "2025-07-14"));
    }

    [Fact]
    public void InlandIsNotSix() => Assert.Equal("", Reader.QuantitiesOf("内陆地区"));

    [Fact]
    public void TheFirstHalfOfAYearIsNoLength()
    {
        Assert.Equal("上半年=2025-H1", Reader.TimesOf("上半年", "2025-07-14"));
        Assert.Equal("", Reader.QuantitiesOf("上半年"));
    }

    [Fact]
    public void AnIntervalIncludesItsLastYear()
    {
        var time = (Extractor.Recognition.Times.TimeValue)Assert.Single(Reader.Read("2015年至2024年")).Value!;
        Assert.Equal((new DateOnly(2015, 1, 1), new DateOnly(2025, 1, 1)), (time.From, time.To));
    }

    [Fact]
    public void ContractMonthlyAverageHoldsNoSameMonth() => Assert.Equal("", Reader.TimesOf("合同月均", "2025-07-14"));

    [Fact]
    public void AYearAfterAPolicyCountsNotFromToday() => Assert.Equal("一年后=?", Reader.TimesOf("实施一年后", "2025-07-14"));

    [Fact]
    public void NamesWithNumeralsAreNoNumbers()
    {
        Assert.Equal("", Reader.QuantitiesOf("新三样出口"));
        Assert.Equal("", Reader.QuantitiesOf("“十四五”规划"));
    }

    [Fact]
    public void ADocumentNumberHoldsNoDateAndNoQuantity()
    {
        Assert.Equal("", Reader.TimesOf("国发〔2024〕5号", "2025-07-14"));
        Assert.Equal("", Reader.QuantitiesOf("国发〔2024〕5号"));
    }
}

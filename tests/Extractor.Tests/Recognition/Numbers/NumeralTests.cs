using System.Globalization;
using Extractor.Recognition.Quantities;

namespace Extractor.Tests.Recognition.Numbers;

public class NumeralTests
{
    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("１２，３４５", "12345")]
    [InlineData("1.2万", "12000")]
    [InlineData("3.5亿", "350000000")]
    [InlineData("二十万亿", "20000000000000")]
    [InlineData("21.79万亿", "21790000000000")]
    [InlineData("5万4千6百", "54600")]
    [InlineData("2亿3千万", "230000000")]
    [InlineData("一百二", "120")]
    [InlineData("一百零二", "102")]
    [InlineData("一万三", "13000")]
    [InlineData("十三万五", "135000")]
    [InlineData("两千零十二", "2012")]
    [InlineData("五兆六十二亿四万五千二", "5006200045200")]
    [InlineData("九百六十三万四千五百五十六", "9634556")]
    [InlineData("叁仟陆佰万", "36000000")]
    [InlineData("三點七", "3.7")]
    [InlineData("一萬兩千", "12000")]
    [InlineData("零点零零六", "0.006")]
    [InlineData("二十点一万", "201000")]
    [InlineData("一七二零", "1720")]
    [InlineData("一〇五万", "1050000")]
    [InlineData("廿六", "26")]
    [InlineData("1百01", "101")]
    [InlineData("三千 八百 九十六", "3896")]
    [InlineData("负四十五", "-45")]
    [InlineData("-12e-1", "-1.2")]
    [InlineData("40k", "40000")]
    public void ItsValueIsExact(string text, string value)
    {
        var quantity = Single(text);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
        Assert.Null(quantity.Upper);
    }

    [Theory]
    [InlineData("三五百", 300, 500)]
    [InlineData("十五六", 15, 16)]
    [InlineData("四十五六万", 450_000, 460_000)]
    [InlineData("一万六七", 16_000, 17_000)]
    [InlineData("八九千", 8000, 9000)]
    public void NeighbouringDigitsAreARange(string text, int low, int high)
    {
        var quantity = Single(text);
        Assert.Equal((low, high), (quantity.Value, quantity.Upper!.Value));
    }

    [Theory]
    [InlineData("三分之一", "0.3333333333333333333333333333")]
    [InlineData("四分之三", "0.75")]
    [InlineData("一又五分之一", "1.2")]
    [InlineData("3/8", "0.375")]
    [InlineData("一半", "0.5")]
    public void FractionsAreDivided(string text, string value)
    {
        var quantity = Single(text);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
        Assert.True(quantity.Fraction);
    }

    [Theory]
    [InlineData("投资三百亿一期工程开工", "三百亿")]
    [InlineData("共有一千二期项目", "一千")]
    public void ADigitOfTheNextWordStaysOut(string text, string core) => Assert.StartsWith(core + "=", Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("9999999999999999999999999999999999")]
    [InlineData("99999999999999999999999999万亿")]
    [InlineData("9999999999999999999999999亿亿亿")]
    public void NumbersBeyondDecimalAreLeftOrCutShort(string text) => Assert.NotNull(Reader.Read(text));

    private static QuantityValue Single(string text) =>
        Assert.Single(Reader.Read(text).Select(a => a.Value).OfType<QuantityValue>());
}

using Extractor.App.Output;

namespace Extractor.App.Tests.Output;

public class CsvRowTests
{
    [Theory]
    [InlineData("进出口", "进出口")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-5.3", "-5.3")]
    [InlineData("-5.3%", "'-5.3%")]
    public void CellsAreQuotedAndNoneIsAFormula(string cell, string expected)
    {
        using var text = new StringWriter();

        CsvRow.Write(text, [cell]);

        Assert.Equal(expected + "\r\n", text.ToString());
    }
}

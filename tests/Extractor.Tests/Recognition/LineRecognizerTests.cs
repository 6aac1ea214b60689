using System.Text.Json;
using Extractor.Recognition;

namespace Extractor.Tests.Recognition;

public class LineRecognizerTests
{
    private static readonly LineRecognizer Recognizer = new(Reader.Times, Reader.Quantities);

    [Fact]
    public void AnEmptyLineGivesAnEmptyArray() => Assert.Equal("[]", Recognizer.Recognize("", null));

    [Fact]
    public void ItemsStandInReadingOrderWithPlainNumbers() => Assert.Equal(
        """[{"type":"date","text":"2024年","start":0,"end":5,"value":"2024","upper":null,"unit":null,"modifier":null,"from":"2024-01-01","to":"2025-01-01","mod":null},{"type":"money","text":"2.75万亿元","start":7,"end":14,"value":2750000000000,"upper":null,"unit":"CNY","modifier":"exact","from":null,"to":null,"mod":null}]""",
        Recognizer.Recognize("2024年出口2.75万亿元", null));

    [Theory]
    [InlineData("三周内", "2013-02-12", "date", "2013-02-12", "2013-03-06")]
    [InlineData("近三年", "2017-03-22", "date", "2014-03-22", "2017-03-23")]
    [InlineData("3天后", "2012-08-10", "date", "2012-08-13", "2012-08-14")]
    [InlineData("2月13号的31天前", "2013-02-12", "date", "2013-01-13", "2013-01-14")]
    [InlineData("十月的第一个星期一", "2013-02-12", "date", "2013-10-07", "2013-10-08")]
    [InlineData("下周五", "2012-08-10", "date", "2012-08-17", "2012-08-18")]
    [InlineData("大前天", "2012-08-10", "date", "2012-08-07", "2012-08-08")]
    [InlineData("2/15", "2013-02-12", "date", "2013-02-15", "2013-02-16")]
    public void ALineAloneIsReadAgainstItsDate(string line, string published, string type, string from, string to)
    {
        var item = JsonDocument.Parse(Recognizer.Recognize(line, DateOnly.Parse(published))).RootElement[0];
        Assert.Equal((type, from, to), (item.GetProperty("type").GetString(), item.GetProperty("from").GetString(), item.GetProperty("to").GetString()));
    }

    [Theory]
    [InlineData("90日", "duration")]
    [InlineData("五分", "money")]
    [InlineData("1/2", "number")]
    [InlineData("每小时3公里", "quantity")]
    public void WithoutADateItIsALengthOrNumber(string line, string type) =>
        Assert.Equal(type, JsonDocument.Parse(Recognizer.Recognize(line, null)).RootElement[0].GetProperty("type").GetString());
}

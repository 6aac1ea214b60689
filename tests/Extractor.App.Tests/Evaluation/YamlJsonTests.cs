using Extractor.App.Evaluation;

namespace Extractor.App.Tests.Evaluation;

public class YamlJsonTests
{
    [Theory]
    [InlineData("69.7", "69.7")]
    [InlineData("2750000000000", "2750000000000")]
    [InlineData("\"2025\"", "\"2025\"")]
    [InlineData("2025-07-14", "\"2025-07-14\"")]
    [InlineData("2025-H1", "\"2025-H1\"")]
    [InlineData("1,000", "\"1,000\"")]
    [InlineData("true", "true")]
    [InlineData("~", "null")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("1e3", "1000")]
    public void PlainScalarsAreNumbersOnlyWhereTheyLookSo(string yaml, string json)
    {
        var value = YamlJson.Read(new StringReader($"a: {yaml}"))["a"];

        Assert.Equal(json, value?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("a: [1", "2:")]
    [InlineData("- a", "1:")]
    [InlineData("a: 1\na: 2", "2:")]
    public void ABrokenFileIsRefusedWithItsLine(string yaml, string start) =>
        Assert.StartsWith(start, Assert.Throws<FormatException>(() => YamlJson.Read(new StringReader(yaml))).Message);
}

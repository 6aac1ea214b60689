using Extractor.App.Output;

namespace Extractor.App.Tests.Output;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("进出口", 6)]
    [InlineData("《a》", 5)]
    [InlineData("５％", 4)]
    [InlineData("𠮷", 2)]
    public void ChineseAndFullWidthCharactersTakeTwoColumns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [InlineData("进出口", 6, "进出口")]
    [InlineData("进出口", 5, "进出…")]
    [InlineData("进出口", 4, "进…")]
    public void AWideTextIsCut(string text, int most, string expected) => Assert.Equal(expected, DisplayWidth.Cut(text, most));
}

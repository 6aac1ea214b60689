using Extractor.App.Evaluation;

namespace Extractor.App.Tests.Evaluation;

/// <summary>Expected blocks are those that Python's difflib gives with autojunk=False.</summary>
public class SequenceMatcherTests
{
    [Theory]
    [InlineData("", "abc", "")]
    [InlineData("abxcd", "abcd", "0,0,2 3,2,2")]
    [InlineData("abab", "ab", "0,0,2")]
    [InlineData("ab", "abab", "0,0,2")]
    [InlineData("qabxcd", "abycdf", "1,0,2 4,3,2")]
    [InlineData("跨境电商进出口规模", "跨境电商进出口总规模", "0,0,7 7,8,2")]
    [InlineData("private Thread currentThread;", "private volatile Thread currentThread;", "0,0,6 6,15,23")]
    public void BlocksAreThoseOfDifflib(string a, string b, string expected)
    {
        var blocks = SequenceMatcher.Blocks(a.ToList(), b.ToList());

        Assert.Equal(expected, string.Join(' ', blocks.Select(m => $"{m.A},{m.B},{m.Size}")));
    }
}

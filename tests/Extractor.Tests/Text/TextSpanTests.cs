using Extractor.Text;

namespace Extractor.Tests.Text;

public class TextSpanTests
{
    [Fact]
    public void TheStartBelongsAndTheEndDoesNot()
    {
        var span = new TextSpan(2, 5);

        Assert.True(span.Contains(2));
        Assert.True(span.Contains(4));
        Assert.False(span.Contains(5));
        Assert.Equal("cde", span.In("abcdefg"));
    }

    [Fact]
    public void TouchingSpansDoNotOverlap() => Assert.False(new TextSpan(0, 2).Overlaps(new TextSpan(2, 4)));

    [Fact]
    public void AnEndBeforeTheStartIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
}

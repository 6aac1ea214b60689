using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

public class SegmentWriterTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private readonly SegmentWriter _writer = new(shared.NewSegmenter());

    [Theory]
    [InlineData("北京大学\n\n进出口", "北京大学\n\n进出口\n")]
    [InlineData("北京\r\n上海\r广州\n", "北京\n上海\n广州\n")]
    [InlineData("", "")]
    public void EveryLineGivesALine(string text, string expected)
    {
        var output = new StringWriter();
        _writer.Write(new StringReader(text), output, SegmentMode.Default, true, TestContext.Current.CancellationToken);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void TagsFollowTheirWords()
    {
        var output = new StringWriter();
        _writer.WriteWithPos(new StringReader("数字贸易发展报告"), output, true, TestContext.Current.CancellationToken);

        Assert.Equal("数字_n/贸易_vn/发展_vn/报告_n\n", output.ToString());
    }

    [Fact]
    public void ALineLongerThanTheBufferComesWhole()
    {
        var output = new StringWriter();
        _writer.Write(new StringReader(string.Concat(Enumerable.Repeat("我爱北京", 50_000))), output, SegmentMode.Default, true, TestContext.Current.CancellationToken);

        Assert.Equal(string.Join('/', Enumerable.Repeat("我/爱/北京", 50_000)) + "\n", output.ToString());
    }
}

using System.Text;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading;

public class CharsetDecoderTests
{
    private const string Simplified = "国家统计局今天发布数据，上半年国内生产总值同比增长5.3%，经济运行总体平稳。";
    private const string Traditional = "行政院主計總處今天發布統計資料，上半年經濟成長率為百分之五，物價大致平穩。";

    [Theory]
    [InlineData("utf-8", "utf-8", Simplified)]
    [InlineData("gb18030", "gb18030", Simplified)]
    [InlineData("gb2312", "gb18030", Simplified)]
    [InlineData("big5", "big5", Traditional)]
    [InlineData("utf-16", "utf-16", Simplified)]
    [InlineData("utf-16BE", "utf-16BE", Simplified)]
    public void TheBytesTellTheCharacterSet(string encoding, string charset, string text)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);

        var decoded = CharsetDecoder.Decode(bytes);

        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Charset);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void AByteOrderMarkIsReadAndLeftOut(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(Simplified, CharsetDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Simplified)]).Text);
    }

    [Fact]
    public void CharactersOutsideGbkAreReadFromGb18030()
    {
        var text = Simplified + "𠮷野家㐀";

        Assert.Equal(text, CharsetDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text)).Text);
    }

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 32, 10, 13 }, "white space")]
    [InlineData(new byte[] { 65, 66, 0, 67, 1, 2, 3, 4, 5 }, "NUL byte")]
    [InlineData(new byte[] { 0x41, 0xff, 0xfa, 0x80, 0x42 }, "neither UTF-8")]
    public void WhatIsNoTextIsRefusedWithItsReason(byte[] bytes, string reason)
    {
        var refused = Assert.Throws<DocumentException>(() => CharsetDecoder.Decode(bytes));

        Assert.Equal("load", refused.Stage);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}

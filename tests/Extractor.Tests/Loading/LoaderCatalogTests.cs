using System.Text;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading;

public class LoaderCatalogTests
{
    [Fact]
    public void FrontMatterGivesTheMetadataAndStaysOutOfTheText()
    {
        var document = Loaded.Text("---\ntitle: \"港口吞吐量创新高\"\ndate: 2025-03-04\nsource: 海岸日报\nauthor: 李海, 王洋\n---\n\n港口吞吐量创新高\n\n前两个月，沿海港口完成货物吞吐量稳步增长。\n");

        Assert.Equal("港口吞吐量创新高", document.Title);
        Assert.Equal(new DateOnly(2025, 3, 4), document.Published);
        Assert.Equal("海岸日报", document.Publisher);
        Assert.Equal(["李海", "王洋"], document.Authors);
        Assert.DoesNotContain("title", document.Text, StringComparison.Ordinal);
        Assert.Equal(2, document.Blocks.Count);
    }

    [Fact]
    public void TheGivenDateGoesBeforeThatOfTheFile()
    {
        var source = new Source("a.txt", Encoding.UTF8.GetBytes("港口新闻\n\n2025-03-04 10:00  来源：海岸日报\n\n前两个月，沿海港口吞吐量稳步增长。"));

        Assert.Equal(new DateOnly(2024, 1, 1), LoaderCatalog.Load(source, new DateOnly(2024, 1, 1))[0].Published);
    }

    [Theory]
    [InlineData("a.docx", "PK\u0003\u0004....", "Word document is broken")]
    [InlineData("a.pdf", "%PDF-1.7 ....", "PDF")]
    public void WhatCannotBeReadIsNamed(string path, string content, string reason)
    {
        var refused = Assert.Throws<DocumentException>(() => LoaderCatalog.Load(new Source(path, Encoding.Latin1.GetBytes(content)), null));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OffsetsOfAGbFileMapToItsDecodedText()
    {
        var text = "出口增长\r\n\r\n据测算，出口增长５．２％，　进口增长3%。\r\n";
        var document = Loaded.Bytes("a.txt", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text));

        Assert.Equal("gb18030", document.Charset);
        Assert.Equal(text, document.Body.Source);
        Loaded.KeepsItsContract(document, "gb");
        var at = document.Text.IndexOf("5.2%", StringComparison.Ordinal);
        Assert.Equal("５．２％", document.Body.ToSource(new Extractor.Text.TextSpan(at, at + 4)).In(text));
    }
}

using System.IO.Compression;
using System.Text;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading;

/// <summary>Articles in shapes that people have and no standard names: other keys, printed pages, notes and boxes of Word.</summary>
public class OtherShapesTests
{
    private const string First = "为进一步扩大开放，现就加快本市服务贸易创新发展提出以下措施。到2027年，全市服务进出口规模达到1200亿元，年均增长8%左右。";
    private const string Second = "加快培育数字服务出口基地，对符合条件的企业给予不超过300万元的奖励。各区、各部门要加强统筹协调，形成工作合力。";
    private const string Furnished = "<div><a href=1>首页</a> <a href=2>产业</a></div>";

    [Fact]
    public void FrontMatterMayHaveChineseKeysAndLists()
    {
        var document = Loaded.Bytes("a.md", Encoding.UTF8.GetBytes($"---\n标题: \"算力补贴落地\"\n发布日期：2025/06/03\n来源: 云上时报\n作者:\n  - 许晴\n  - 马一鸣\n网址: https://example.com/a\n---\n\n# 算力补贴落地\n\n{First}\n"));

        Assert.Equal(("算力补贴落地", new DateOnly(2025, 6, 3), "云上时报", "https://example.com/a"), (document.Title, document.Published, document.Publisher, document.Address));
        Assert.Equal(["许晴", "马一鸣"], document.Authors);
        Assert.DoesNotContain("---", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"article_title\":\"港口\",\"pub_time\":\"2025-02-11T09:30:00+08:00\",\"media\":\"港航周刊\",\"writer\":\"韩冰\",\"article_content\":\"TEXT\"}")]
    [InlineData("{\"newsTitle\":\"港口\",\"subTitle\":\"副题\",\"updateTime\":\"2025-03-01\",\"publishDate\":1739232000000,\"siteName\":\"港航周刊\",\"reporter\":\"韩冰\",\"newsBody\":\"<p>TEXT</p>\"}")]
    [InlineData("{\"code\":0,\"data\":{\"list\":[{\"标题\":\"港口\",\"发表时间\":\"2025年2月11日\",\"媒体\":\"港航周刊\",\"作者\":\"韩冰\",\"全文\":\"TEXT\"}]}}")]
    [InlineData("{\"id\":7,\"article\":{\"title\":\"港口\",\"date\":\"2025.02.11\",\"source\":\"港航周刊\",\"author\":\"韩冰\",\"text\":\"TEXT\"}}")]
    public void JsonMayNameItsPropertiesOtherwise(string json)
    {
        var document = Loaded.Bytes("a.json", Encoding.UTF8.GetBytes(json.Replace("TEXT", First, StringComparison.Ordinal)));

        Assert.Equal(("港口", new DateOnly(2025, 2, 11), "港航周刊"), (document.Title, document.Published, document.Publisher));
        Assert.Equal(["韩冰"], document.Authors);
        Assert.Contains(First, document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公报\n\n　　{0}\n　　初步核算，全年全市生产总值4823.6亿元，比上年增\n          - 1 -\n\f某市统计公报\n长5.6%，其中服务业增长较快。\n　　{1}\n          - 2 -\n\f某市统计公报\n　　{1}\n    - 3 -\n")]
    [InlineData("公报\n\n　　{0}\n　　初步核算，全年全市生产总值4823.6亿元，比上年增\n— 1 —\n长5.6%，其中服务业增长较快。\n　　{1}\n— 2 —\n　　{1}\n— 3 —\n")]
    public void PlainTextWithPagesReadsAsOne(string pages)
    {
        var document = Loaded.Text("某市统计" + string.Format(null, pages, First, Second));

        Assert.Equal("某市统计公报", document.Title);
        Assert.Contains("比上年增长5.6%", document.Text, StringComparison.Ordinal);
        Assert.Equal(6, document.Blocks.Count + document.Blocks.Count(b => b.Kind == BlockKind.Furniture) + 1);
        Loaded.KeepsItsContract(document, "pages");
    }

    [Fact]
    public void APageBreakInsideALineIsNone()
    {
        var document = Loaded.Text($"某市规划\n\n{First[..20]}\f{First[20..]}\n{Second}\n");

        Assert.Contains(First, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatABrowserPrintsAroundAPageGoes()
    {
        var text = $"6/3/25, 10:22 AM         临港发布\n\n      服务贸易措施出台\n   {First}\n   {Second}\nhttps://example.com/a?b=1      1/2\n\f6/3/25, 10:22 AM         临港发布\n   {Second}\nhttps://example.com/a?b=1      2/2\n";
        var document = Loaded.Repaired(Assert.Single(LoaderCatalog.Read(new Source("a.pdf", "%PDF-1.7"u8.ToArray()), Loaded.Options with { PdfText = _ => text })));

        Assert.Equal("服务贸易措施出台", document.Title);
        Assert.DoesNotContain("临港发布", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("example", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePageOfANewspaperIsNoHeadlineAndAHeadlineMayStandOnTwoLines()
    {
        var document = Loaded.Text($"临海日报 2025年05月09日 星期五\n第03版：经济\n\n“小单快返”\n撬动大市场\n——我市产业带调查\n\n本报记者 周岚\n\n{First}\n{Second}\n");

        Assert.Equal("“小单快返”撬动大市场", document.Title);
        Assert.Equal((new DateOnly(2025, 5, 9), "临海日报"), (document.Published, document.Publisher));
    }

    [Fact]
    public void LinkedDataNameTheArticleAndAButtonBesideTheDateHindersNothing()
    {
        var linked = Loaded.Html($"<html><head><title>海外仓怎么建 - 海潮财经 - 财经资讯平台</title><script type=\"application/ld+json\">{{\"@graph\":[{{\"@type\":\"NewsArticle\",\"headline\":\"海外仓怎么建\",\"datePublished\":\"2025-05-20T07:05:00+08:00\",\"author\":[{{\"name\":\"沈默\"}}],\"publisher\":{{\"name\":\"海潮财经\"}}}}]}}</script></head><body>{Furnished}<div><div>海外仓怎么建</div><div><p>{First}</p><p>{Second}</p></div></div></body></html>");
        var dated = Loaded.Html($"<html><head><title>外贸创新高_滨海新闻网</title></head><body>{Furnished}<div><h1>外贸创新高</h1><div>2024-01-19 08:12 　滨海日报　我要评论(3)</div><div><p>{First}</p><p>{Second}</p></div></div></body></html>");

        Assert.Equal(("海外仓怎么建", new DateOnly(2025, 5, 20), "海潮财经"), (linked.Title, linked.Published, linked.Publisher));
        Assert.Equal(["沈默"], linked.Authors);
        Assert.Equal(("外贸创新高", new DateOnly(2024, 1, 19), "滨海日报"), (dated.Title, dated.Published, dated.Publisher));
    }

    [Fact]
    public void AHeadlineThatThePageShowsTwiceIsReadOnce()
    {
        var document = Loaded.Html($"<html><head><title>关于印发服务贸易若干措施的通知</title></head><body>{Furnished}<ul><li>文号：</li><li>文件状态：</li></ul><h1>关于印发服务贸易若干措施的通知</h1><div><p>　　</p><p>关于印发服务贸易若干措施的通知</p><p>各区：</p><p>{First}</p><p>{Second}</p></div></body></html>");

        Assert.Single(document.Blocks(BlockKind.Title));
        Assert.Equal(document.Text.IndexOf("关于印发", StringComparison.Ordinal), document.Text.LastIndexOf("关于印发", StringComparison.Ordinal));
    }

    [Fact]
    public void NotesAndBoxesOfWordAreReadOnceAndMovedTextWhereItStands()
    {
        const string space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
        static string Line(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
        var box = $"<w:txbxContent>{Line("本方案有效期3年。")}</w:txbxContent>";
        var document = Loaded.Bytes("a.docx", Packed(
            $"<w:document {space}><w:body>{Line("行动方案")}<w:p><w:r><w:t>到2027年贸易额达到650亿元</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>，年均增长12%。</w:t></w:r><w:moveFrom w:id=\"9\"><w:r><w:t>旧句。</w:t></w:r></w:moveFrom></w:p>"
            + $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p></w:body></w:document>",
            $"<w:footnotes {space}><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">{Line("按2023年不变价计算。")}</w:footnote></w:footnotes>"));

        Assert.Equal("行动方案\n到2027年贸易额达到650亿元，年均增长12%。\n本方案有效期3年。\n按2023年不变价计算。", string.Join('\n', document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static byte[] Packed(string document, string footnotes)
    {
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{word}.document.main+xml\"/><Override PartName=\"/word/footnotes.xml\" ContentType=\"{word}.footnotes+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/footnotes\" Target=\"footnotes.xml\"/></Relationships>");
            Add("word/document.xml", document);
            Add("word/footnotes.xml", footnotes);

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}

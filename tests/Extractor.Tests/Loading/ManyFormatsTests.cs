using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading;

public class ManyFormatsTests
{
    private const string Whole = "前两个月，沿海港口完成货物吞吐量1.2亿吨，同比增长5.2%，航线网络不断加密。";

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="utf-8"?><rss><channel><title>海岸网</title><item><title>港口&amp;航运</title><pubDate>Tue, 04 Mar 2025 09:25:00 +0800</pubDate><description><![CDATA[<p>{0}</p><p>{0}</p>]]></description></item><item><title>第二条</title><description>&lt;p&gt;{0}&lt;/p&gt;</description></item></channel></rss>""")]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><title>海岸网</title><entry><title>港口&amp;航运</title><published>2025-03-04T09:25:00+08:00</published><content type="html">&lt;p&gt;{0}&lt;/p&gt;&lt;p&gt;{0}&lt;/p&gt;</content></entry><entry><title>第二条</title><summary>{0}</summary></entry></feed>""")]
    public void EachItemOfAFeedIsADocument(string feed)
    {
        var documents = All("a.xml", feed.Replace("{0}", Whole, StringComparison.Ordinal));

        Assert.Equal(["a.xml#1", "a.xml#2"], documents.Select(d => d.Path));
        Assert.Equal(("港口&航运", new DateOnly(2025, 3, 4), "海岸网"), (documents[0].Title, documents[0].Published, documents[0].Publisher));
        Assert.Equal($"港口&航运\n{Whole}\n{Whole}", documents[0].Text);
        Assert.Equal($"第二条\n{Whole}", documents[1].Text);
        Assert.NotEqual(documents[0].ContentHash, documents[1].ContentHash);
        Assert.All(documents, d => Loaded.KeepsItsContract(d, d.Path));
    }

    [Fact]
    public void EntitiesOfXmlAreNeitherFetchedNorMultiplied()
    {
        var documents = All("a.xml", $"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;&x;&x;">]><rss><item><title>港口</title><description>{Whole}&x;&y;</description></item></rss>""");

        Assert.Contains("&x;", Assert.Single(documents).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ArticlesOfJsonAreReadByTheNamesOfTheirProperties()
    {
        var json = $$"""[{"title":"港口\u0026航运","date":"2025-03-04","source":"海岸日报","author":"李海","text":"{{Whole}}\n\n{{Whole}}"},{"Title":"第二条","content":"<p>{{Whole}}</p>"}]""";
        var documents = All("a.json", json);

        Assert.Equal(("港口&航运", new DateOnly(2025, 3, 4), "海岸日报", "李海"), (documents[0].Title, documents[0].Published, documents[0].Publisher, documents[0].Authors[0]));
        Assert.Equal($"港口&航运\n\n{Whole}\n\n{Whole}", documents[0].Text);
        Assert.Equal($"第二条\n{Whole}", documents[1].Text);
        Assert.All(documents, d => Loaded.KeepsItsContract(d, d.Path));
        Assert.All(documents, d => Assert.Equal(json.Substring(d.SourceStart, d.Body.Source.Length), d.Body.Source));
        Assert.Equal(json.Length - 3, documents.Sum(d => d.Body.Source.Length)); // brackets and comma belong to none
        Assert.Equal(json.LastIndexOf(Whole, StringComparison.Ordinal), documents[1].InFile(documents[1].Blocks[^1].Span).Start);
    }

    [Fact]
    public void EachLineOfJsonLinesIsADocument()
    {
        var documents = All("a.jsonl", $$"""
            {"title":"一","text":"{{Whole}}"}

            {"title":"二","text":"{{Whole}}"}
            """);

        Assert.Equal(["一", "二"], documents.Select(d => d.Title));
    }

    [Theory]
    [InlineData("a.json", "[{\"title\":\"x\",\n\"text\":\"y\"", "line 2")]
    [InlineData("a.jsonl", "{\"text\":\"出口增长\"}\n{\"text\":", "line 2")]
    [InlineData("a.json", "{\"title\":\"x\"}", "no property with its text")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><a>出口</a>", "no items")]
    public void BrokenDataIsNamedWithItsPlace(string path, string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => All(path, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void AWordDocumentReadsAsItsPlainText()
    {
        var document = Loaded.Bytes("a.docx", Word());
        var plain = Loaded.Text($"港口观察\n\n{Whole}\n\n一、航线\n\n{Whole}\n\n二、转型\n\n{Whole}");

        Assert.Equal("港口观察", document.Title);
        Assert.Equal(["一、航线", "二、转型"], document.Sections.Select(s => s.Title));
        Assert.Equal(plain.Blocks(BlockKind.Paragraph), document.Blocks(BlockKind.Paragraph));
        var cell = Assert.Single(document.Blocks, b => b.Span.In(document.Text) == "1200");
        Assert.Equal(["吞吐量（万吨）", "东港"], cell.Headers.Select(h => h.In(document.Text)));
        Loaded.KeepsItsContract(document, "docx");
    }

    [Fact]
    public void APdfIsReadThroughTheGivenConverterAndItsPagesPutTogether()
    {
        var line = string.Concat(Enumerable.Repeat("港口货物吞吐量稳步增长，", 4))[..40];
        var text = string.Concat(Enumerable.Range(1, 4).Select(p => $"{line}\n{line}\n{line}\n{line}\n{line}\n第{p}段到此为止。\n\n- {p} -\n\f"));
        var source = new Source("a.pdf", "%PDF-1.7"u8.ToArray());

        var document = Loaded.Repaired(LoaderCatalog.Read(source, Loaded.Options with { PdfText = _ => text })[0]);

        Assert.Equal(4, document.Blocks.Count);
        Assert.All(document.Blocks, b => Assert.EndsWith("到此为止。", b.Span.In(document.Text), StringComparison.Ordinal));
        Assert.Contains("pdftotext", Assert.Throws<DocumentException>(() => LoaderCatalog.Load(source, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FilesOfAnArchiveAreReadOneByOne()
    {
        var inner = Zip(("c.txt", Encoding.UTF8.GetBytes(Whole)));
        var sources = Archives.Unpack(new Source("a.zip", Zip(("x/b.txt", Encoding.UTF8.GetBytes(Whole)), ("inner.zip", inner), ("d.docx", Word()), (".DS_Store", [1]))), LoaderLimits.Default).ToList();

        Assert.Equal(["a.zip!x/b.txt", "a.zip!inner.zip!c.txt", "a.zip!d.docx"], sources.Select(s => s.Path));
    }

    [Theory]
    [InlineData("../b.txt", "leads out")]
    [InlineData("bomb.txt", "times its size")]
    public void AnArchiveThatMeansHarmIsRefusedWithTheReason(string name, string reason)
    {
        var bytes = Zip((name, new byte[5 << 20]));

        Assert.Contains(reason, Assert.Throws<DocumentException>(() => Archives.Unpack(new Source("a.zip", bytes), LoaderLimits.Default).ToList()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 100, "entries", "entries")]
    [InlineData(9, 3, "size", "bytes")]
    public void EachLimitIsNamed(int entries, long size, string what, string reason)
    {
        var limits = new LoaderLimits { Entries = entries, UnpackedBytes = size };
        var bytes = Zip(("a.txt", Encoding.UTF8.GetBytes(Whole)), ("b.txt", Encoding.UTF8.GetBytes(what)));

        Assert.Contains(reason, Assert.Throws<DocumentException>(() => Archives.Unpack(new Source("a.zip", bytes), limits).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("limit", Assert.Throws<DocumentException>(() => LoaderCatalog.Read(new Source("a.txt", bytes), new LoaderOptions { Limits = new LoaderLimits { FileBytes = 3 } })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", "windows-1251")]
    [InlineData("utf-8", "gb18030")]
    [InlineData("gb18030", "iso-8859-1")]
    public void MisreadTextIsReportedAndNotRead(string written, string read)
    {
        Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = Named(read).GetString(Named(written).GetBytes(string.Concat(Enumerable.Repeat(Whole + "港口建设加快推进。\n", 6))));

        Assert.Contains("mojibake", Assert.Throws<DocumentException>(() => Loaded.Text(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Правительство утвердило план развития портов на 2025 год — рост составит 5,2 %. «Это важно», — сказал министр.")]
    [InlineData("Le gouvernement a présenté le plan : « croissance élevée », déclare-t-il à Paris… l’été dernier déjà, où tout était réglé.")]
    public void OtherLanguagesAreNotTakenForMisreadText(string text) => Loaded.Text(string.Concat(Enumerable.Repeat(text + "\n\n", 4)));

    [Fact]
    public void SelectorsOfAKnownPublisherGoBeforeTheGeneralMethod()
    {
        var html = $"<html><head><title>港口</title></head><body><div class=mine><p>{Whole}</p></div><div><p>{Whole}{Whole}</p><p>{Whole}{Whole}</p></div><i>来源：海岸日报</i></body></html>";
        var options = new LoaderOptions { Publishers = [new PublisherSelectors("海岸网", ".mine", ".mine") { Source = "i" }] };

        var document = LoaderCatalog.Read(new Source("a.html", Encoding.UTF8.GetBytes(html)), options)[0];

        Assert.Equal(Whole, document.Text);
        Assert.Equal("海岸日报", document.Publisher);
    }

    [Fact]
    public void FaultsOfAPublisherFileAreListedWithTheirLines()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "- name: 海岸网\n  when: '.a'\n  body: '.b'\n- name: 坏的\n  when: '[['\n  place: x\n");
            var faults = new List<string>();

            Assert.Single(PublisherFile.Read(path, faults));
            Assert.Equal([$"{path}:5", $"{path}:6", $"{path}:4", $"{path}:4"], faults.Select(f => f[..f.IndexOf(": ", StringComparison.Ordinal)]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void DamagedFilesOfAnyFormFailByNameOrAreRead()
    {
        var samples = new (string Path, byte[] Bytes)[]
        {
            ("a.docx", Word()), ("a.json", Encoding.UTF8.GetBytes($$"""[{"title":"港口","text":"{{Whole}}"}]""")), ("a.html", Encoding.UTF8.GetBytes($"<html><body><p>{Whole}</p><table><tr><td>一<td>2</table></body></html>")),
            ("a.xml", Encoding.UTF8.GetBytes($"<rss><item><title>港口</title><description><![CDATA[{Whole}]]></description></item></rss>")), ("a.zip", Zip(("b.txt", Encoding.UTF8.GetBytes(Whole)))), ("a.txt", Encoding.UTF8.GetBytes($"---\ntitle: 港口\n---\n{Whole}\n\n| a | b |\n| --- | --- |\n")),
        };
        for (var seed = 0; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var (path, original) = samples[seed % samples.Length];
            var bytes = original.ToArray();
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bytes = random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            try
            {
                foreach (var source in Archives.Unpack(new Source(path, bytes), LoaderLimits.Default))
                {
                    foreach (var document in LoaderCatalog.Read(source, Loaded.Options))
                    {
                        Loaded.KeepsItsContract(Loaded.Repaired(document), $"seed {seed} {path}");
                    }
                }
            }
            catch (DocumentException refused)
            {
                Assert.Equal("load", refused.Stage);
            }
        }
    }

    private static List<Extractor.Documents.Document> All(string path, string text) =>
        [.. LoaderCatalog.Read(new Source(path, Encoding.UTF8.GetBytes(text)), Loaded.Options).Select(Loaded.Repaired)];

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Word()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            Paragraph Line(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));
            TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Line(c))));
            package.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                Line("港口观察"), Line(Whole), Line("一、航线"), Line(Whole), Line("二、转型"), Line(Whole), new Table(Row("港口", "吞吐量（万吨）"), Row("东港", "1200"))));
        }

        return stream.ToArray();
    }
}

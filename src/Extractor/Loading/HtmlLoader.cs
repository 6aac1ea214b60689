using AngleSharp.Html.Parser;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Web pages and fragments of them. Runs no script and fetches nothing.</summary>
internal static class HtmlLoader
{
    public static Document Load(Source source, DecodedText decoded)
    {
        var scan = HtmlScanner.Scan(decoded.Text);
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(scan.Marked);
        if (page.Body is null)
        {
            throw new DocumentException("load", "the page has no body");
        }

        var title = HtmlScanner.MarksIn(page.Head?.QuerySelector("title")?.TextContent ?? "")
            .Select(n => HtmlEntities.Decode(scan.Runs[n].Span.In(decoded.Text))).FirstOrDefault();
        var meta = HtmlMetadata.Read(page, title ?? "");
        var blocks = PageBody.Choose(HtmlWalker.Read(page.Body, decoded.Text, scan.Runs), page.Body, meta.Title ?? "", null);
        HtmlTable.Read(blocks);
        var written = PageText.Write(decoded.Text, scan.Runs, blocks);
        if (written.Blocks.Count == 0)
        {
            throw new DocumentException("load", "the page holds no text");
        }

        return new Document
        {
            Path = source.Path,
            ContentHash = source.ContentHash,
            Charset = decoded.Charset,
            Body = written.Body,
            Blocks = written.Blocks,
            Title = meta.Title,
            Published = meta.Published,
            Publisher = meta.Publisher,
            Authors = meta.Authors,
        };
    }
}

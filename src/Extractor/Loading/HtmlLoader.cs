using AngleSharp.Html.Parser;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Web pages and fragments of them. Runs no script and fetches nothing.</summary>
internal static class HtmlLoader
{
    /// <param name="part">What to read.</param>
    /// <param name="wholePage">Whether the article's body has to be found among menus and links; a fragment is read whole.</param>
    /// <param name="options">Selectors for the pages of known publishers.</param>
    public static Document Load(SourcePart part, bool wholePage, LoaderOptions options)
    {
        var source = part.Text.Text;
        var scan = HtmlScanner.Scan(source);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(scan.Marked);
        if (page.Body is null)
        {
            throw new DocumentException("load", "the page has no body");
        }

        var title = HtmlScanner.MarksIn(page.Head?.QuerySelector("title")?.TextContent ?? "")
            .Select(n => HtmlEntities.Decode(scan.Runs[n].Span.In(source))).FirstOrDefault();
        var stated = HtmlMetadata.Read(page, title ?? "");
        var blocks = HtmlWalker.Read(page.Body, source, scan.Runs);
        if (wholePage)
        {
            var known = options.Publishers.FirstOrDefault(p => p.Fits(page));
            stated = (known?.Read(page, source, scan.Runs) ?? StatedMetadata.None).Or(stated);
            blocks = PageBody.Choose(blocks, page.Body, stated.Title ?? "", known?.Body(page), options.Words);
        }

        HtmlTable.Read(blocks);
        var written = PageText.Write(source, scan.Runs, blocks);
        return part.Made(written.Edits, written.Blocks, stated);
    }
}

using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>Finds the loader for a source and reads its documents. Thread-safe.</summary>
public static class LoaderCatalog
{
    /// <summary>Reads every document of a source, unrepaired.</summary>
    /// <param name="source">The file.</param>
    /// <param name="published">Publication date that goes before what the file says; null leaves it to the file.</param>
    /// <exception cref="DocumentException">The source cannot be read; the message says why.</exception>
    public static IReadOnlyList<Document> Load(Source source, DateOnly? published)
    {
        var format = SourceFormats.Of(source);
        var decoded = CharsetDecoder.Decode(source.Bytes.Span);
        var document = format switch
        {
            SourceFormat.Html => HtmlLoader.Load(source, decoded),
            SourceFormat.Markdown => MarkdownLoader.Load(source, decoded),
            _ when MarkdownLoader.LooksLike(decoded.Text) => MarkdownLoader.Load(source, decoded),
            _ => PlainTextLoader.Load(source, decoded),
        };
        return [published is null ? document : document with { Published = published }];
    }
}

using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Finds the loader for a source and reads its documents. Thread-safe. Archives are unpacked by
/// <see cref="SourceArchive"/> before.
/// </summary>
public static class LoaderCatalog
{
    /// <summary>Reads every document of a source, unrepaired.</summary>
    /// <exception cref="DocumentException">The source or one of its documents cannot be read; the message says why.</exception>
    public static IReadOnlyList<Document> Read(Source source, LoaderOptions options) => [.. ReadEach(source, options).Select(d => d.OrThrow())];

    /// <summary>Reads the documents of a source one after the other; of several, one that cannot be read does not hinder the next.</summary>
    /// <exception cref="DocumentException">The source cannot be read at all; the message says why.</exception>
    public static IEnumerable<LoadedDocument> ReadEach(Source source, LoaderOptions options)
    {
        if (source.Bytes.Length > options.Limits.FileBytes)
        {
            throw new DocumentException("load", $"the file of {source.Bytes.Length} bytes is larger than the limit of {options.Limits.FileBytes}");
        }

        return ReadAll(source, options).Select(d => d.Document is { } document ? Within(d, document, options) : d);
    }

    /// <summary>Reads every document of a source with options as they are by default.</summary>
    /// <param name="source">The file.</param>
    /// <param name="published">Publication date that goes before what the file says; null leaves it to the file.</param>
    /// <exception cref="DocumentException">The source cannot be read; the message says why.</exception>
    public static IReadOnlyList<Document> Load(Source source, DateOnly? published) => Read(source, LoaderOptions.Default with { Published = published });

    private static LoadedDocument Within(LoadedDocument loaded, Document document, LoaderOptions options)
    {
        try
        {
            options.Limits.Check(document.Text.Length);
            return loaded with { Document = options.Over(document) };
        }
        catch (DocumentException refused)
        {
            return new LoadedDocument(loaded.Path, null, refused);
        }
    }

    private static IEnumerable<LoadedDocument> ReadAll(Source source, LoaderOptions options)
    {
        switch (SourceFormats.Of(source))
        {
            case SourceFormat.Word:
                return [LoadedDocument.Of(WordLoader.Load(source, options.Limits))];
            case SourceFormat.Pdf:
                return [LoadedDocument.Of(PdfLoader.Load(source, options.PdfText, options.Words))];
            case SourceFormat.Archive:
                throw new DocumentException("load", "the file is a zip archive, whose entries are to be read one by one");
        }

        var decoded = CharsetDecoder.Decode(source.Bytes.Span);
        options.Cancellation.ThrowIfCancellationRequested();
        var format = SourceFormats.OfText(source, decoded.Text);
        if (format is SourceFormat.Html or SourceFormat.Markdown or SourceFormat.PlainText)
        {
            options.Limits.Check(decoded.Text.Length, format == SourceFormat.Html);
        }

        if (Mojibake.Find(decoded.Text) is { } how)
        {
            throw new DocumentException("load", $"the text is mojibake: {how}");
        }

        var whole = SourcePart.Whole(source, decoded);
        return format switch
        {
            SourceFormat.Html => [LoadedDocument.Of(HtmlLoader.Load(whole, true, options))],
            SourceFormat.Markdown => [LoadedDocument.Of(MarkdownLoader.Load(whole))],
            SourceFormat.Feed => FeedLoader.Load(source, decoded, options),
            SourceFormat.Json => JsonLoader.Load(source, decoded, options),
            SourceFormat.JsonLines => JsonLoader.LoadLines(source, decoded, options),
            _ => [LoadedDocument.Of(PlainTextLoader.Load(whole, options.Words))],
        };
    }
}

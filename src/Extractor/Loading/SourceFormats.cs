using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>Tells the form of a file from its first bytes and its name; the bytes go before the name.</summary>
internal static class SourceFormats
{
    private static readonly (byte[] Magic, string Name)[] Unreadable =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.doc, .xls); save it as .docx"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"), ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a rar archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    /// <summary>The form, as far as the bytes tell; text of any kind is <see cref="SourceFormat.PlainText"/>.</summary>
    /// <exception cref="DocumentException">A form that holds no text that can be read.</exception>
    public static SourceFormat Of(Source source)
    {
        var bytes = source.Bytes.Span;
        if (bytes.StartsWith("%PDF-"u8))
        {
            return SourceFormat.Pdf;
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            // The name of a part stands in the bytes of a document, but also in an archive of documents.
            return Extension(source) is ".docx" or ".docm" || (Extension(source) != ".zip" && bytes.IndexOf("word/document.xml"u8) >= 0) ? SourceFormat.Word : SourceFormat.Archive;
        }

        foreach (var (magic, name) in Unreadable)
        {
            if (bytes.StartsWith(magic))
            {
                throw new DocumentException("load", $"the file is {name}, which cannot be read");
            }
        }

        return Extension(source) switch
        {
            ".pdf" => throw new DocumentException("load", "the file is named .pdf but holds no PDF"),
            ".docx" => throw new DocumentException("load", "the file is named .docx but holds no Word document"),
            _ => SourceFormat.PlainText,
        };
    }

    /// <summary>The form of a text.</summary>
    public static SourceFormat OfText(Source source, string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        switch (Extension(source))
        {
            case ".html" or ".htm" or ".xhtml" or ".shtml":
                return SourceFormat.Html;
            case ".md" or ".markdown":
                return SourceFormat.Markdown;
            case ".jsonl" or ".ndjson":
                return SourceFormat.JsonLines;
            case ".json":
                return SourceFormat.Json;
        }

        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return SourceFormat.Html;
        }

        if (start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<rss", StringComparison.Ordinal) || start.StartsWith("<feed", StringComparison.Ordinal))
        {
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? SourceFormat.Html : SourceFormat.Feed;
        }

        return MarkdownLoader.LooksLike(text) ? SourceFormat.Markdown : SourceFormat.PlainText;
    }

    private static string Extension(Source source) => Path.GetExtension(source.Path).ToLowerInvariant();
}

using System.Text;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>Tells the form of a file from its first bytes and its name.</summary>
internal static class SourceFormats
{
    private static readonly (byte[] Magic, string Name)[] Unreadable =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"), ("PK\u0003\u0004"u8.ToArray(), "a zip archive or Office file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.doc, .xls)"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"), ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a rar archive"), ([0x7F, 0x45, 0x4C, 0x46], "a program"), ("MZ"u8.ToArray(), "a program"),
    ];

    /// <exception cref="DocumentException">A form that holds no text that can be read.</exception>
    public static SourceFormat Of(Source source)
    {
        var bytes = source.Bytes.Span;
        foreach (var (magic, name) in Unreadable)
        {
            if (bytes.StartsWith(magic) && (name != "a program" || bytes.Contains((byte)0)))
            {
                throw new DocumentException("load", $"the file is {name}, which cannot be read");
            }
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        return Extension(source.Path) switch
        {
            ".html" or ".htm" or ".xhtml" or ".shtml" => SourceFormat.Html,
            ".md" or ".markdown" => SourceFormat.Markdown,
            _ when LooksLikeHtml(head) => SourceFormat.Html,
            _ => SourceFormat.PlainText,
        };
    }

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static bool LooksLikeHtml(string head)
    {
        var start = head.AsSpan().TrimStart("\u00ef\u00bb\u00bf \t\r\n");
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}

using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>PDF files, whose text a program outside the engine gives. Offsets are of that text.</summary>
internal static class PdfLoader
{
    public static Document Load(Source source, Func<ReadOnlyMemory<byte>, string>? convert, PageWords words)
    {
        if (convert is null)
        {
            throw new DocumentException("load", "reading PDF files needs pdftotext (Debian package poppler-utils), which was not found");
        }

        var text = convert(source.Bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentException("load", "the PDF holds pictures of pages but no text");
        }

        var part = SourcePart.Whole(source, new DecodedText(text, "utf-8"));
        return part.Made(PageFurniture.Edits(text, words), [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)], StatedMetadata.None);
    }
}

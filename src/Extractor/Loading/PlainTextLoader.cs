using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Plain text, with or without front matter: one block, whose lines repair sorts out.</summary>
internal static class PlainTextLoader
{
    public static Document Load(Source source, DecodedText decoded)
    {
        var front = FrontMatter.Read(decoded.Text);
        var body = front.Length == 0
            ? MappedText.Identity(decoded.Text)
            : MappedText.Create(decoded.Text, [new TextEdit(new TextSpan(0, front.Length), "", "load.front-matter")]);
        var whole = Trim(body.Text, new TextSpan(0, body.Text.Length));
        return Made(source, decoded, front, body, whole.IsEmpty ? [] : [new Block(whole, BlockKind.Paragraph)]);
    }

    /// <summary>The document of a text file, with what its front matter says.</summary>
    /// <exception cref="DocumentException">There is no text.</exception>
    public static Document Made(Source source, DecodedText decoded, FrontMatter front, MappedText body, IReadOnlyList<Block> blocks) => new()
    {
        Path = source.Path,
        ContentHash = source.ContentHash,
        Charset = decoded.Charset,
        Body = body,
        Blocks = blocks.Count > 0 ? blocks : throw new DocumentException("load", "the file holds no text beside its metadata"),
        Title = front.Title,
        Published = front.Published,
        Publisher = front.Publisher,
        Authors = front.Authors,
    };

    /// <summary>The span without white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (end > start && CharKind.IsBlank(text[end - 1]))
        {
            end--;
        }

        while (start < end && CharKind.IsBlank(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}

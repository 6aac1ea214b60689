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
        return new Document
        {
            Path = source.Path,
            ContentHash = source.ContentHash,
            Charset = decoded.Charset,
            Body = body,
            Blocks = Whole(body.Text),
            Title = front.Title,
            Published = front.Published,
            Publisher = front.Publisher,
            Authors = front.Authors,
        };
    }

    private static Block[] Whole(string text)
    {
        int start = 0, end = text.Length;
        while (end > 0 && CharKind.IsBlank(text[end - 1]))
        {
            end--;
        }

        while (start < end && CharKind.IsBlank(text[start]))
        {
            start++;
        }

        return start == end
            ? throw new DocumentException("load", "the file holds front matter but no text")
            : [new Block(new TextSpan(start, end), BlockKind.Paragraph)];
    }
}

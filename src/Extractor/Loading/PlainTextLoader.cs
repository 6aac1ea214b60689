using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Plain text, with or without front matter, printed pages or not: one block, whose lines repair sorts out.</summary>
internal static class PlainTextLoader
{
    public static Document Load(SourcePart part, PageWords words)
    {
        var text = part.Text.Text;
        var front = FrontMatter.Read(text);
        IReadOnlyList<TextEdit> edits = front.Length == 0 ? PageFurniture.Edits(text, words) : [new TextEdit(new TextSpan(0, front.Length), "", "load.front-matter")];
        return part.Made(edits, [new Block(new TextSpan(front.Length, text.Length), BlockKind.Paragraph)], front.Stated);
    }
}

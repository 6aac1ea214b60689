using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>What the article's own lines say of its publication.</summary>
internal sealed record Imprint(DateOnly? Published, string? Publisher, IReadOnlyList<string> Authors)
{
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="blocks">The same as blocks.</param>
    /// <param name="head">How many lines stand above the first paragraph.</param>
    /// <param name="title">The headline.</param>
    /// <param name="words">Words of pages.</param>
    public static Imprint Read(string text, List<TextLine> lines, List<Block> blocks, int head, string? title, PageWords words)
    {
        var published = words.PublicationLabels.Select(l => ArticleHead.Labelled(text, lines, l)).Select(v => v is null ? null : PrintedDate.Find(v, out _)).FirstOrDefault(d => d is not null);
        string? publisher = null;
        var authors = new List<string>();
        DateOnly? linked = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var line = blocks[i].Span.Of(text);
            if (blocks[i].Kind == BlockKind.Byline)
            {
                var byline = Byline.Read(line, i < head, words);
                published ??= byline?.Published;
                publisher ??= byline?.Publisher;
                authors.AddRange(byline?.Authors ?? PersonNames.OnlyIn(line, words));
            }
            else if (blocks[i].Kind == BlockKind.Furniture && Furniture.IsLink(line))
            {
                linked ??= DateInAddress(line);
            }
        }

        publisher ??= ArticleHead.Labelled(text, lines, "来源") ?? ArticleHead.Labelled(text, lines, "发文机关");
        return new Imprint(published ?? linked ?? Signature.Date(text, blocks, head, title, words), publisher, [.. authors.Distinct()]);
    }

    /// <summary>The day in a page's address: /2025/07/14/.</summary>
    private static DateOnly? DateInAddress(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOf("](") + 2; i + 11 <= line.Length; i++)
        {
            if (line[i] == '/' && PrintedDate.At(line[(i + 1)..], out var length) is { } date && i + 1 + length < line.Length && line[i + 1 + length] == '/')
            {
                return date;
            }
        }

        return null;
    }
}

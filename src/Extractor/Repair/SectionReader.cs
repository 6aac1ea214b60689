using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Makes the sections of the top-level headings: one of a heading in two lines, without the dateline where one stands before it.</summary>
internal static class SectionReader
{
    private const int ShortestLine = 8; // a shorter one is a heading of its own above a lead

    public static IReadOnlyList<Section> Read(string text, IReadOnlyList<Block> blocks)
    {
        var sections = new List<Section>();
        var joins = Enumerable.Range(0, blocks.Count).Where(i => IsPair(text, blocks, i)).All(i => blocks[i].Span.Length >= ShortestLine);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsHeading(blocks, i))
            {
                continue;
            }

            var span = blocks[i].Span;
            span = new TextSpan(span.Start + BareHeading.DatelineLength(text.AsSpan(span.Start, span.Length)), span.End);
            if (joins && IsPair(text, blocks, i))
            {
                sections.Add(new Section($"{span.In(text)} {blocks[i + 1].Span.In(text)}", new TextSpan(span.Start, blocks[i + 1].Span.End)));
                i++;
                continue;
            }

            sections.Add(new Section(span.In(text), span));
        }

        return sections;
    }

    private static bool IsPair(string text, IReadOnlyList<Block> blocks, int at) =>
        IsBare(text, blocks, at) && IsBare(text, blocks, at + 1) && !IsHeading(blocks, at - 1) && !IsHeading(blocks, at + 2);

    private static bool IsHeading(IReadOnlyList<Block> blocks, int at) =>
        at >= 0 && at < blocks.Count && blocks[at] is { Kind: BlockKind.Heading, Level: 1, Truncated: false };

    private static bool IsBare(string text, IReadOnlyList<Block> blocks, int at) =>
        IsHeading(blocks, at) && Enumerator.Of(blocks[at].Span.In(text), out _) == EnumeratorStyle.None;
}

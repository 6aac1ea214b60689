using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Tells texts whose paragraphs are broken at a fixed width, and which of their lines are full.</summary>
internal sealed class HardWrap
{
    /// <summary>Punctuation that may not begin a line, and words that may not be broken, leave a full line this much short.</summary>
    private const int Slack = 5;

    private const int LeastWidth = 24;
    private const int LeastLines = 3;
    private const int LongestLine = 400;

    private readonly int _full;
    private readonly bool _counts;

    private HardWrap(int full, bool counts)
    {
        _full = full;
        _counts = counts;
    }

    /// <summary>How the lines of the text are broken; null where they are not.</summary>
    public static HardWrap? Find(string text, List<TextLine> lines)
    {
        var open = new List<TextLine>();
        var followed = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Continues && !lines[i + 1].BlankBefore)
            {
                followed++;
                if (lines[i].Span.Length < LongestLine && LineShape.EndOf(lines[i].Of(text)) is LineEnd.Open or LineEnd.Comma)
                {
                    open.Add(lines[i]);
                }
            }
        }

        if (open.Count < LeastLines || open.Count * 3 < followed)
        {
            return null;
        }

        // Some programs break at a number of columns, some at a number of characters: the closer fit tells.
        var (byWidth, width) = Densest(open, l => CharKind.Width(l.Of(text)));
        var (byCount, count) = Densest(open, l => l.Span.Length);
        var counts = byCount > byWidth;
        var full = counts ? count : width;
        var fits = lines.Count(l => Size(l.Of(text), counts) <= full + 2);
        return full >= (counts ? LeastWidth / 2 : LeastWidth) && Math.Max(byWidth, byCount) * 10 >= open.Count * 7 && fits * 100 >= lines.Count * 95
            ? new HardWrap(full, counts)
            : null;
    }

    /// <summary>Whether the line reaches the width, so that its text goes on in the next; one that ends a sentence must reach it wholly.</summary>
    public bool IsFull(ReadOnlySpan<char> line) =>
        Size(line, _counts) >= _full - (LineShape.EndOf(line) == LineEnd.Sentence ? _counts ? 0 : 1 : Slack);

    private static int Size(ReadOnlySpan<char> line, bool counts) => counts ? line.Length : CharKind.Width(line);

    /// <summary>The most lines whose size differs by no more than the slack, and the greatest size among them.</summary>
    private static (int Lines, int Size) Densest(List<TextLine> lines, Func<TextLine, int> measure)
    {
        var sizes = lines.Select(measure).Order().ToArray();
        var best = (Lines: 0, Size: 0);
        for (int from = 0, to = 0; to < sizes.Length; to++)
        {
            while (sizes[to] - sizes[from] > Slack)
            {
                from++;
            }

            if (to - from + 1 >= best.Lines)
            {
                best = (to - from + 1, sizes[to]);
            }
        }

        return best;
    }
}

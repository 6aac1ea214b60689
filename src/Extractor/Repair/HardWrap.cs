using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Tells texts whose paragraphs are broken at a fixed width, and which of their lines are full.</summary>
internal sealed class HardWrap
{
    /// <summary>Punctuation that may not begin a line, and words that may not be broken, leave a full line this much short.</summary>
    private const int Slack = 5;

    private const int LeastWidth = 24;
    private const int MostWidth = 160;
    private const int LeastLines = 3;
    private const int LeastPatchy = 8;
    private const int LongestLine = 400;

    /// <summary>A line of a text broken here and there is at most this long; a longer one was put together before.</summary>
    private const int LongestBroken = 60;

    private readonly int _full;
    private readonly bool _counts;
    private readonly bool _patchy;

    private HardWrap(int full, bool counts, bool patchy)
    {
        _full = full;
        _counts = counts;
        _patchy = patchy;
    }

    /// <summary>Whether only some paragraphs are broken, the rest set on one line each, as where a page was put together in part.</summary>
    public bool IsPatchy => _patchy;

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
            return Patchy(text, open);
        }

        // Some programs break at a number of columns, some at a number of characters: the closer fit tells.
        var byWidth = Full(text, lines, open, false);
        var byCount = Full(text, lines, open, true);
        var (best, counts) = byCount.Lines > byWidth.Lines ? (byCount, true) : (byWidth, false);
        return best.Lines >= LeastLines && best.Lines * 5 >= open.Count && best.Running * 10 >= best.Lines * 6
            && best.Size >= (counts ? LeastWidth / 2 : LeastWidth) && best.Size <= MostWidth
            ? new HardWrap(best.Size, counts, false)
            : Patchy(text, open);
    }

    /// <summary>Broken here and there: nearly all short lines of running text that break off do so at one length.</summary>
    private static HardWrap? Patchy(string text, List<TextLine> open)
    {
        var sizes = open.Where(l => l.Span.Length is >= LeastWidth and <= LongestBroken && IsBrokenText(l.Of(text)))
            .Select(l => l.Span.Length).Order().ToArray();
        if (sizes.Length < LeastPatchy)
        {
            return null;
        }

        var (most, size) = (0, 0);
        foreach (var end in sizes)
        {
            var within = sizes.Count(s => s <= end && s >= end - Slack);
            (most, size) = within > most ? (within, end) : (most, size);
        }

        return most * 10 >= sizes.Length * 8 ? new HardWrap(size, true, true) : null;
    }

    /// <summary>The size that hardly a line goes beyond, how many open lines reach it, and how many of these are running text.</summary>
    private static (int Lines, int Running, int Size) Full(string text, List<TextLine> lines, List<TextLine> open, bool counts)
    {
        var sizes = lines.Select(l => Size(l.Of(text), counts)).Order().ToArray();
        var size = sizes[(int)((sizes.Length - 1) * 0.97)];
        var full = open.Where(l => Size(l.Of(text), counts) >= size - Slack).ToList();
        return (full.Count, full.Count(l => l.Of(text).IndexOfAny("，,。、；") >= 0), size);
    }

    /// <summary>Whether the line reaches the width, so that its text goes on in the next; one that ends a sentence must reach it wholly.</summary>
    public bool IsFull(ReadOnlySpan<char> line) => _patchy
        ? line.Length >= _full - Slack && LineShape.EndOf(line) is LineEnd.Open or LineEnd.Comma && IsBrokenText(line)
        : Size(line, _counts) >= _full - (LineShape.EndOf(line) == LineEnd.Sentence ? _counts ? 0 : 1 : Slack);

    /// <summary>Whether the line reaches most of the width, as one may in a column where letters and digits take less room than counted.</summary>
    public bool IsNearlyFull(ReadOnlySpan<char> line) => Size(line, _counts) * 3 >= _full * 2;

    /// <summary>Running text, not a heading that has a comma in it.</summary>
    private static bool IsBrokenText(ReadOnlySpan<char> line) =>
        line.IndexOfAny("。；") >= 0 || (line.IndexOfAny("，,、") >= 0 && Enumerator.Of(line, out _) == EnumeratorStyle.None);

    private static int Size(ReadOnlySpan<char> line, bool counts) => counts ? line.Length : CharKind.Width(line);
}

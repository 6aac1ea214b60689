using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Puts the pages of a printed text, parted by form feeds, one below the other: what stands at their top and foot
/// (page numbers, running heads) goes, and a page's first line follows the last of the page before as if no page ended
/// there, so that a paragraph that runs on is told as anywhere else.
/// </summary>
internal static class PageFurniture
{
    private const int LeastRepeats = 3;

    /// <summary>Edits that take page numbers, running heads and the page breaks between them away.</summary>
    public static List<TextEdit> Edits(string text)
    {
        var pages = Pages(text);
        var heads = pages.Count < LeastRepeats ? [] : pages.SelectMany(p => new[] { First(text, p), Last(text, p) }).Where(l => !l.IsEmpty)
            .GroupBy(l => Key(l.Of(text))).Where(g => g.Key.Length > 2 && g.Count() >= LeastRepeats).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var edits = new List<TextEdit>();
        var at = -1; // behind the text of the page before
        foreach (var content in pages.Select(p => Content(text, p, heads)).Where(c => !c.IsEmpty))
        {
            var gap = new TextSpan(Math.Max(0, at), LineStart(text, content.Start));
            if (!gap.IsEmpty)
            {
                edits.Add(new TextEdit(gap, at < 0 ? "" : "\n", "repair.page"));
            }

            at = content.End;
        }

        if (at >= 0 && at < text.Length)
        {
            edits.Add(new TextEdit(new TextSpan(at, text.Length), "", "repair.page"));
        }

        return edits;
    }

    /// <summary>The text of a page without white space around it and without its furniture.</summary>
    private static TextSpan Content(string text, TextSpan page, HashSet<string> heads)
    {
        var first = First(text, page);
        var start = IsFurniture(first) ? first.End : page.Start;
        var rest = new TextSpan(start, page.End);
        var last = Last(text, rest);
        return SourcePart.Trim(text, IsFurniture(last) ? new TextSpan(start, last.Start) : rest);

        bool IsFurniture(TextSpan line) => !line.IsEmpty && (IsNumber(line.Of(text)) || heads.Contains(Key(line.Of(text))));
    }

    /// <summary>Where the line begins that the offset stands in, its indent included.</summary>
    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\u3000')
        {
            at--;
        }

        return at;
    }

    private static List<TextSpan> Pages(string text)
    {
        var pages = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\f', at) is >= 0 and var feed ? feed : text.Length;
            pages.Add(new TextSpan(at, end));
            at = end + 1;
        }

        return pages;
    }

    private static TextSpan First(string text, TextSpan page)
    {
        var start = SourcePart.Trim(text, page);
        var end = start.Of(text).IndexOf('\n');
        return end < 0 ? start : SourcePart.Trim(text, new TextSpan(start.Start, start.Start + end));
    }

    private static TextSpan Last(string text, TextSpan page)
    {
        var all = SourcePart.Trim(text, page);
        return SourcePart.Trim(text, new TextSpan(all.Start + all.Of(text).LastIndexOf('\n') + 1, all.End));
    }

    /// <summary>A page number: 3, - 3 -, — 3 —, 第3页, 第 3 页 共 11 页, 3/11.</summary>
    private static bool IsNumber(ReadOnlySpan<char> line) =>
        line.Length <= 16 && line.IndexOfAnyInRange('0', '9') >= 0 && line.IndexOfAnyExcept("0123456789 -—–－/·第页共,，") < 0;

    private static string Key(ReadOnlySpan<char> line) => string.Concat(line.ToString().Where(c => !char.IsAsciiDigit(c) && !CharKind.IsBlank(c)));
}

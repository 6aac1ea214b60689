using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Puts the pages of a printed text one below the other: what stands at their top and foot (page numbers, running
/// heads, what a browser prints there) goes, and a page's first line follows the last of the page before as if no page
/// ended there, so that a paragraph that runs on is told as anywhere else.
/// </summary>
internal static class PageFurniture
{
    private const int LeastRepeats = 3;
    private const int LongestNumber = 16;

    /// <summary>A sentence that a page end parts is joined where so much of it stands before.</summary>
    private const int LeastBroken = 16;

    /// <summary>Edits that take page numbers, running heads and the page breaks between them away; none where the text has no pages.</summary>
    public static List<TextEdit> Edits(string text, PageWords words)
    {
        var edits = new List<TextEdit>();
        var pages = Pages(text);
        if (pages.Count < 2 && !text.Contains('\f'))
        {
            return edits;
        }

        var heads = pages.SelectMany(p => new[] { First(text, p), Last(text, p) }.Distinct()).Where(l => !l.IsEmpty)
            .GroupBy(l => Key(l.Of(text))).Where(g => g.Key.Length > 2 && g.Count() >= Math.Min(LeastRepeats, Math.Max(2, pages.Count))).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var at = -1; // behind the text of the page before
        for (var i = 0; i < pages.Count; i++)
        {
            var content = Content(text, pages[i], heads, i == 0 ? words : null);
            if (content.IsEmpty)
            {
                continue;
            }

            var gap = new TextSpan(Math.Max(0, at), LineStart(text, content.Start));
            var goesOn = at > 0 && gap.End == content.Start && (!gap.Of(text).Contains('\n') || GoesOn(text, at, content));
            if (!gap.IsEmpty)
            {
                edits.Add(new TextEdit(gap, at < 0 || goesOn ? "" : "\n", "repair.page"));
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
    /// <param name="text">The text.</param>
    /// <param name="page">The page.</param>
    /// <param name="heads">What the running heads say.</param>
    /// <param name="words">Of the first page, to tell the title of a document, which the running heads repeat.</param>
    private static TextSpan Content(string text, TextSpan page, HashSet<string> heads, PageWords? words)
    {
        var first = First(text, page);
        var printed = IsPrintedFoot(Last(text, page).Of(text)) && PrintedHeadDate(first.Of(text));
        var isTitle = words is not null && PageWords.Ends(first.Of(text), words.DocumentEndings);
        var start = printed || (!isTitle && IsFurniture(first)) ? first.End : page.Start;
        var rest = new TextSpan(start, page.End);
        var last = Last(text, rest);
        return SourcePart.Trim(text, IsFurniture(last) ? new TextSpan(start, last.Start) : rest);

        bool IsFurniture(TextSpan line) => !line.IsEmpty && (IsNumber(line.Of(text)) || IsPrintedFoot(line.Of(text)) || heads.Contains(Key(line.Of(text))));
    }

    /// <summary>Whether the sentence before the page's end goes on with the page's first characters: neither a new paragraph nor a heading begins there.</summary>
    private static bool GoesOn(string text, int end, TextSpan next)
    {
        var line = text.AsSpan(text.LastIndexOf('\n', end - 1) + 1, end - text.LastIndexOf('\n', end - 1) - 1);
        var following = next.Of(text);
        following = following[..(following.IndexOf('\n') is >= 0 and var stop ? stop : following.Length)];
        return line.Length >= LeastBroken && line.IndexOfAny("，。；,") >= 0 && (CharKind.IsHan(line[^1]) || char.IsAsciiDigit(line[^1]) || line[^1] is '，' or '、')
            && (CharKind.IsHan(following[0]) || char.IsAsciiDigit(following[0])) && following.IndexOfAny("，。；") >= 0 && !IsNumbered(following);
    }

    /// <summary>Whether the line begins as a numbered paragraph or heading does.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAnyExcept("0123456789一二三四五六七八九十百第");
        return mark is > 0 and < 6 && (line[mark] is '、' or '．' or '）' or ')' or '章' or '节' or '条' || (line[mark] == '.' && (mark + 1 == line.Length || !char.IsAsciiDigit(line[mark + 1]))));
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

    /// <summary>The pages: parted by form feeds, or in a text without any by lines that count up (- 1 -, 第2页).</summary>
    private static List<TextSpan> Pages(string text)
    {
        var pages = new List<TextSpan>();
        var feeds = text.Contains('\f');
        var (start, number) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(feeds ? '\f' : '\n', at) is >= 0 and var found ? found : text.Length;
            if (feeds)
            {
                pages.Add(new TextSpan(at, end));
                start = end + 1;
            }
            else if (MarkedNumber(text.AsSpan(at, end - at).Trim()) is > 0 and var marked && (number == 0 || marked == number + 1))
            {
                pages.Add(new TextSpan(start, end));
                (start, number) = (end, marked);
            }

            at = end + 1;
        }

        if (!feeds && pages.Count > 0 && !text.AsSpan(start).IsWhiteSpace())
        {
            pages.Add(new TextSpan(start, text.Length));
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
        line.Length <= LongestNumber && line.IndexOfAnyInRange('0', '9') >= 0 && line.IndexOfAnyExcept("0123456789 -—–－/·第页共,，") < 0;

    /// <summary>A page number that is nothing else even in the middle of a text: between dashes, or 第3页; 0 where the line is none.</summary>
    private static int MarkedNumber(ReadOnlySpan<char> line)
    {
        var inner = line.Trim("-—–－· ");
        var marked = (inner.Length < line.Length && IsDash(line[0]) && IsDash(line[^1])) || (inner.Length > 2 && inner[0] == '第' && inner.Contains('页'));
        if (!marked || !IsNumber(line))
        {
            return 0;
        }

        inner = inner.TrimStart("第 ");
        var end = inner.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? inner : inner[..end], out var number) ? number : 0;

        static bool IsDash(char c) => c is '-' or '—' or '–' or '－' or '·';
    }

    /// <summary>What a browser prints at the foot of a page: its address and 1/3.</summary>
    private static bool IsPrintedFoot(ReadOnlySpan<char> line)
    {
        var space = line.LastIndexOfAny(" \t");
        return space > 0 && IsNumber(line[(space + 1)..]) && line[(space + 1)..].Contains('/') && line[..space].Contains("://", StringComparison.Ordinal) && line[..space].TrimEnd().IndexOfAny(" \t") < 0;
    }

    /// <summary>Whether the line begins as a browser's head does: 2025/6/3 10:22 or 6/3/25, 10:22 AM.</summary>
    private static bool PrintedHeadDate(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept("0123456789/-., ");
        return end > 8 && line[end] == ':' && line[..end].IndexOfAny("/-") > 0;
    }

    private static string Key(ReadOnlySpan<char> line) => string.Concat(line.ToString().Where(c => !char.IsAsciiDigit(c) && !CharKind.IsBlank(c)));
}

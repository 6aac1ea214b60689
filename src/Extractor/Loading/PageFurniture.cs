using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Finds what stands at the top and foot of printed pages parted by form feeds: page numbers and running heads.</summary>
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
        foreach (var page in pages)
        {
            foreach (var line in new[] { First(text, page), Last(text, page) }.Distinct())
            {
                if (!line.IsEmpty && (IsNumber(line.Of(text)) || heads.Contains(Key(line.Of(text)))))
                {
                    edits.Add(new TextEdit(line, "", "repair.page"));
                }
            }
        }

        return edits;
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

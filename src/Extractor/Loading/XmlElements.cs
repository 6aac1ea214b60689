using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Finds elements in XML with their places in the text, without resolving anything: declarations of entities are
/// passed over, so that nothing outside is ever fetched and nothing multiplies.
/// </summary>
internal static class XmlElements
{
    /// <summary>Content of each element of one of the names inside the span, outermost ones only, in order.</summary>
    public static IEnumerable<(string Name, TextSpan Content, TextSpan Whole)> Find(string text, TextSpan within, params string[] names)
    {
        var at = within.Start;
        while ((at = Next(text, at, within.End)) < within.End)
        {
            var end = TagEnd(text, at, within.End);
            var name = Array.Find(names, n => IsTag(text, at + 1, n));
            if (name is null || text[end - 2] == '/')
            {
                at = end;
                continue;
            }

            var close = Close(text, end, within.End, name);
            var whole = Math.Min(within.End, text.IndexOf('>', close) is >= 0 and var bracket ? bracket + 1 : within.End);
            yield return (name, new TextSpan(end, close), new TextSpan(at, whole));
            at = whole;
        }
    }

    /// <summary>The next tag that is no comment, declaration or CDATA section; the end where there is none.</summary>
    private static int Next(string text, int at, int end)
    {
        while (at < end && (at = text.IndexOf('<', at, end - at)) >= 0)
        {
            var rest = text.AsSpan(at, end - at);
            var stop = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<![CDATA[") ? "]]>" : rest.StartsWith("<?") ? "?>" : rest.StartsWith("<!") ? ">" : null;
            if (stop is null)
            {
                return at;
            }

            var close = text.IndexOf(stop, at, end - at, StringComparison.Ordinal);
            at = close < 0 ? end : close + stop.Length;
        }

        return end;
    }

    private static int TagEnd(string text, int at, int end)
    {
        var close = text.IndexOf('>', at, end - at);
        return close < 0 ? end : close + 1;
    }

    /// <summary>Where the end tag of the element begins; elements of the same name inside are counted.</summary>
    private static int Close(string text, int at, int end, string name)
    {
        var depth = 1;
        while ((at = Next(text, at, end)) < end)
        {
            if (at + 1 < end && text[at + 1] == '/' && IsTag(text, at + 2, name))
            {
                if (--depth == 0)
                {
                    return at;
                }
            }
            else if (IsTag(text, at + 1, name) && text[TagEnd(text, at, end) - 2] != '/')
            {
                depth++;
            }

            at = TagEnd(text, at, end);
        }

        return end;
    }

    private static bool IsTag(string text, int at, string name) =>
        string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && at + name.Length < text.Length
        && (text[at + name.Length] is '>' or '/' || char.IsWhiteSpace(text[at + name.Length]));
}

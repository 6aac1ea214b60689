using Extractor.Recognition.Titles;
using Extractor.Text;

namespace Extractor.Facts.Policies;

/// <summary>
/// Reads the short name given to a title behind it: （以下简称《规定》）, (CPTPP), （“渔业二十条”）, ，简称《规定》. Thread-safe.
/// </summary>
internal static class AliasReader
{
    private const int Reach = 12; // characters between the title and its bracket: 白皮书, 的通知
    private const int LongestBracket = 60;
    private static readonly string[] LeadIns = ["以下统称", "以下合称", "以下简称", "以下称", "以下并称", "下简称", "下称", "简称为", "简称", "又称", "也称", "即"];

    /// <summary>The alias without its signs and where its words stand; null where none is given.</summary>
    public static (string Alias, TextSpan Span)? Read(string text, int at, int end) => Read(text, at, end, 2);

    private static (string Alias, TextSpan Span)? Read(string text, int at, int end, int brackets)
    {
        var limit = Math.Min(end, at + Reach);
        for (var open = at; open < limit; open++)
        {
            if (text[open] is '（' or '(')
            {
                var close = text.AsSpan(open, Math.Min(end - open, LongestBracket)).IndexOfAny('）', ')');
                return close < 0 ? null : InBracket(text, new TextSpan(open + 1, open + close), open == at) 
                    ?? (brackets > 1 ? Read(text, open + close + 1, Math.Min(end, open + close + 2 + Reach), brackets - 1) : null);
            }

            if (text[open] is '，' or ',' && LeadIn(text.AsSpan(open + 1)) is > 0 and var lead)
            {
                return Quoted(text, open + 1 + lead, end);
            }

            if (text[open] is '。' or '；' or '，' or ',' or '、' or '《' or '）' or ')' or '\n')
            {
                return null;
            }
        }

        return null;
    }

    /// <param name="beside">Whether the bracket stands right behind the title, so that an abbreviation in it is the title's.</param>
    private static (string Alias, TextSpan Span)? InBracket(string text, TextSpan bracket, bool beside)
    {
        for (var at = bracket.Start; at < bracket.End; at++)
        {
            if (LeadIn(text.AsSpan(at, bracket.End - at)) is > 0 and var lead)
            {
                return Quoted(text, at + lead, bracket.End) ?? Plain(text, new TextSpan(at + lead, bracket.End));
            }
        }

        if (!beside || bracket.IsEmpty)
        {
            return null;
        }

        if (text[bracket.Start] is '“' or '"')
        {
            return Quoted(text, bracket.Start, bracket.End);
        }

        return IsAcronym(bracket.Of(text)) ? (bracket.In(text), bracket) : LastAcronym(text, bracket);
    }

    /// <summary>（Digital Economy Partnership Agreement，DEPA）</summary>
    private static (string Alias, TextSpan Span)? LastAcronym(string text, TextSpan bracket)
    {
        var comma = bracket.Of(text).LastIndexOfAny('，', ',');
        var start = comma < 0 ? -1 : bracket.Start + comma + 1;
        while (start > 0 && start < bracket.End && text[start] == ' ')
        {
            start++;
        }

        return start > 0 && start < bracket.End && IsAcronym(text.AsSpan(start, bracket.End - start)) ? (text[start..bracket.End], new TextSpan(start, bracket.End)) : null;
    }

    private static int LeadIn(ReadOnlySpan<char> text)
    {
        foreach (var word in LeadIns)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                var length = word.Length;
                length += text.Length > length && text[length] is '：' or ':' or '为' ? 1 : 0;
                return length;
            }
        }

        return 0;
    }

    private static (string Alias, TextSpan Span)? Quoted(string text, int at, int end)
    {
        var span = new TextSpan(at, Math.Min(end, at + LongestBracket));
        var words = span.Of(text);
        if (words.IsEmpty || words[0] is not ('《' or '“' or '"' or '‘' or '「'))
        {
            return null;
        }

        var length = words[1..].IndexOfAny("》”\"’」");
        if (length <= 0)
        {
            return null;
        }

        // “《规定》” has two pairs of signs.
        var inner = new TextSpan(at + 1, at + 1 + length);
        inner = inner.Of(text)[0] == '《' ? new TextSpan(inner.Start + 1, inner.End) : inner;
        return inner.IsEmpty ? null : (inner.In(text), inner);
    }

    private static (string Alias, TextSpan Span)? Plain(string text, TextSpan span) =>
        span.Length is >= 2 and <= 20 && span.Of(text).IndexOfAny("，。；《》") < 0 ? (span.In(text).Trim(), span) : null;

    private static bool IsAcronym(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 12 || !char.IsAsciiLetterUpper(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not ('-' or '+' or '&' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}

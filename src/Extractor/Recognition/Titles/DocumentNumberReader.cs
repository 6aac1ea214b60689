using Extractor.Text;

namespace Extractor.Recognition.Titles;

/// <summary>Reads document numbers such as 国发〔2024〕5号, in any of the brackets in use, and orders such as 国务院令第722号.</summary>
internal static class DocumentNumberReader
{
    private const int LongestCode = 12;

    /// <summary>The first number in a stretch of text; null where there is none.</summary>
    public static TextSpan? ReadAround(string text, TextSpan range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (Read(text, at, range) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The number whose opening bracket or 令 stands at a place; null where there is none.</summary>
    public static TextSpan? Read(string text, int at, TextSpan range) => text[at] switch
    {
        '〔' or '[' or '【' or '（' or '(' or '［' => InBrackets(text, at, range),
        '令' => Order(text, at, range),
        _ => null,
    };

    private static TextSpan? InBrackets(string text, int open, TextSpan range)
    {
        var at = open + 1;
        var digits = Digits(text, ref at, range.End);
        if (digits != 4 || at >= range.End || text[at] is not ('〕' or ']' or '】' or '）' or ')' or '］'))
        {
            return null;
        }

        at++;
        at += at < range.End && text[at] == '第' ? 1 : 0;
        if (Digits(text, ref at, range.End) is 0 or > 5 || at >= range.End || text[at] != '号')
        {
            return null;
        }

        var start = CodeStart(text, open, range.Start);
        return start < open ? new TextSpan(start, at + 1) : null;
    }

    private static TextSpan? Order(string text, int sign, TextSpan range)
    {
        var at = SkipSpace(text, sign + 1, range.End);
        var numbered = at < range.End && text[at] == '第';
        at = SkipSpace(text, numbered ? at + 1 : at, range.End);
        if (!numbered || Digits(text, ref at, range.End) is 0 or > 4)
        {
            return null;
        }

        at = SkipSpace(text, at, range.End);
        var start = CodeStart(text, sign, range.Start);
        return start < sign && at < range.End && text[at] == '号' ? new TextSpan(start, at + 1) : null;
    }

    private static int Digits(string text, ref int at, int end)
    {
        var from = at;
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - from;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the letters of the issuer begin: behind punctuation, white space and words that lead up to a number.</summary>
    private static int CodeStart(string text, int end, int least)
    {
        var start = end;
        while (start > least && end - start < LongestCode && text[start - 1] is >= '\u4e00' and <= '\u9fff')
        {
            start--;
            if (IsLeadIn(text.AsSpan(start, end - start), out var length))
            {
                return start + length;
            }
        }

        return start;
    }

    private static bool IsLeadIn(ReadOnlySpan<char> text, out int length)
    {
        foreach (var word in LeadIns)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                length = word.Length;
                return true;
            }
        }

        length = 0;
        return false;
    }

    private static readonly string[] LeadIns = ["根据", "按照", "依据", "依照", "印发", "通知", "文件", "文号", "字号", "废止", "以", "见", "的", "和", "与", "及", "对", "将", "按"];
}

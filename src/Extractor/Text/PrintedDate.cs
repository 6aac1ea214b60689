namespace Extractor.Text;

/// <summary>Whole calendar dates as pages and files print them: 2026年6月12日, 2026-06-12, 2026/6/12, 2026.06.12, 二〇〇四年一月十六日.</summary>
public static class PrintedDate
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The first whole date in the text; null where there is none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="span">Where it stands.</param>
    public static DateOnly? Find(ReadOnlySpan<char> text, out TextSpan span)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c is >= '1' and <= '2' or '一' or '二') && (i == 0 || !char.IsAsciiDigit(text[i - 1])) && At(text[i..], out var length) is { } date)
            {
                span = new TextSpan(i, i + length);
                return date;
            }
        }

        span = default;
        return null;
    }

    /// <summary>The date that the text begins with; null where there is none.</summary>
    public static DateOnly? At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var at = 0;
        var chinese = text.Length > 0 && !char.IsAsciiDigit(text[0]);
        var year = chinese ? ChineseYear(text, ref at) : Number(text, ref at, 4, 4);
        if (year is < 1900 or > 2100 || at == text.Length)
        {
            return null;
        }

        Skip(text, ref at);
        var mark = at < text.Length ? text[at] : '\0';
        if (mark is not ('年' or '-' or '/' or '.') || (chinese && mark != '年'))
        {
            return null;
        }

        at++;
        Skip(text, ref at, mark == '年');
        var month = chinese ? ChineseNumber(text, ref at) : Number(text, ref at, 1, 2);
        Skip(text, ref at);
        if (month is < 1 or > 12 || at >= text.Length || text[at] != (mark == '年' ? '月' : mark))
        {
            return null;
        }

        at++;
        Skip(text, ref at, mark == '年');
        var day = chinese ? ChineseNumber(text, ref at) : Number(text, ref at, 1, 2);
        if (day < 1 || day > DateTime.DaysInMonth(year, month) || (at < text.Length && mark != '年' && char.IsAsciiDigit(text[at])))
        {
            return null;
        }

        if (mark == '年')
        {
            Skip(text, ref at);
            if (at >= text.Length || text[at] is not ('日' or '号'))
            {
                return null;
            }

            at++;
        }

        length = at;
        return new DateOnly(year, month, day);
    }

    /// <param name="slash">Whether a slash may part year, month and day too, as on the first line of a database's page: 2001年/02月/20日.</param>
    private static void Skip(ReadOnlySpan<char> text, ref int at, bool slash = false)
    {
        while (at < text.Length && (text[at] is ' ' or '\u00a0' or '\u3000' || (slash && text[at] == '/')))
        {
            at++;
        }
    }

    private static int Number(ReadOnlySpan<char> text, ref int at, int least, int most)
    {
        var start = at;
        var value = 0;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            value = value * 10 + (text[at++] - '0');
        }

        return at - start < least ? -1 : value;
    }

    private static int ChineseYear(ReadOnlySpan<char> text, ref int at)
    {
        if (text.Length < 5)
        {
            return -1;
        }

        var year = 0;
        for (; at < 4; at++)
        {
            var digit = text[at] is '○' or '零' or 'Ｏ' ? 0 : ChineseDigits.IndexOf(text[at]);
            if (digit < 0)
            {
                return -1;
            }

            year = year * 10 + digit;
        }

        return year;
    }

    /// <summary>1 to 39: 九, 十, 十二, 二十, 三十一.</summary>
    private static int ChineseNumber(ReadOnlySpan<char> text, ref int at)
    {
        var value = 0;
        var start = at;
        if (at < text.Length && ChineseDigits.IndexOf(text[at]) is > 0 and var first)
        {
            value = first;
            at++;
        }

        if (at < text.Length && text[at] == '十')
        {
            value = Math.Max(value, 1) * 10;
            at++;
            if (at < text.Length && ChineseDigits.IndexOf(text[at]) is > 0 and var unit)
            {
                value += unit;
                at++;
            }
        }

        return at == start ? -1 : value;
    }
}

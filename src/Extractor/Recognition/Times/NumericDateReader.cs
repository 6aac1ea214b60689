using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>
/// Reads dates written with digits alone: 2024-08-17, 2024/8/17, 2024.8.17, 20240817, 17-8-2024. Forms that could as
/// well be something else (2/15, 3/3/15, 2008.03) count only where nothing else stands in the range.
/// </summary>
internal static class NumericDateReader
{
    /// <param name="from">Where the range begins, or what stands before it ends that does not matter.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int from, int at, TimeContext context, out TimeNode node)
    {
        node = default;
        if (!NumeralChars.IsArabic(text[at]) || (at > from && (char.IsAsciiLetterOrDigit(text[at - 1]) || NumeralChars.IsArabic(text[at - 1]) || text[at - 1] is '-' or '/' or '.' or '．')))
        {
            return false;
        }

        if (!Digits(text, at, out var a, out var p, out var aLength))
        {
            return false;
        }

        if (aLength == 8)
        {
            return a is >= 19000101 and < 21000000 && !(p < text.Length && char.IsAsciiLetterOrDigit(text[p])) && Day(at, p, a / 10000, a / 100 % 100, a % 100, out node);
        }

        if (p >= text.Length || !IsSeparator(text[p]) || !Digits(text, p + 1, out var b, out var q, out var bLength))
        {
            return false;
        }

        var mark = text[p];
        if (q < text.Length && text[q] == mark && Digits(text, q + 1, out var c, out var end, out var cLength))
        {
            return !(end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == mark && mark != '-' && mark != ' '))) && Three(text, from, at, end, mark, (a, aLength), (b, bLength), (c, cLength), context, out node);
        }

        return mark != ' ' && !(q < text.Length && (char.IsAsciiLetterOrDigit(text[q]) || NumeralChars.Class(text[q]) == NumeralClass.BigUnit || text[q] is '%' or '％' or '.')) && Two(text, from, at, q, mark, (a, aLength), (b, bLength), context, out node);
    }

    private static bool Three(ReadOnlySpan<char> text, int from, int at, int end, char mark, (int Value, int Length) a, (int Value, int Length) b, (int Value, int Length) c, TimeContext context, out TimeNode node)
    {
        node = default;
        if (a.Length == 4 && b.Length <= 2 && c.Length <= 2 && (mark != ' ' || (b.Length == 2 && c.Length == 2)))
        {
            return a.Value is >= 1000 and < 3000 && Day(at, end, a.Value, b.Value, c.Value, out node);
        }

        if (mark == ' ' || a.Length > 2 || b.Length > 2)
        {
            return false;
        }

        if (c.Length == 4)
        {
            return Day(at, end, c.Value, b.Value, a.Value, out node) || Day(at, end, c.Value, a.Value, b.Value, out node);
        }

        var alone = at == from && end == text.Length;
        if (c.Length > 2 || !(alone || (mark == '-' && c.Length == 2 && c.Value < 10 && context.Published is not null)))
        {
            return false;
        }

        var now = context.Published?.Year ?? 2020;
        return mark switch
        {
            '-' => Day(at, end, Expand(c.Value, now), b.Value, a.Value, out node),
            '/' when c.Length == 2 => Day(at, end, Expand(c.Value, now), a.Value, b.Value, out node),
            _ => Day(at, end, Expand(a.Value, now), b.Value, c.Value, out node),
        };
    }

    private static bool Two(ReadOnlySpan<char> text, int from, int at, int end, char mark, (int Value, int Length) a, (int Value, int Length) b, TimeContext context, out TimeNode node)
    {
        node = default;
        var alone = at == from && (end == text.Length || (text[end] is '-' or '—' or '至' && a.Length == 4));
        if (a.Length == 4 && b.Length == 2 && a.Value is >= 1800 and <= 2200 && b.Value is >= 1 and <= 12)
        {
            if (!alone && (b.Value >= 10 || mark is '.' or '．'))
            {
                return false;
            }

            node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Month, a.Value, b.Value));
            return true;
        }

        if (alone && a.Length == 4 && b.Length == 1 && mark == '-' && a.Value is >= 1800 and <= 2200 && b.Value > 0)
        {
            node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Month, a.Value, b.Value));
            return true;
        }

        if (!alone || a.Length > 2 || a.Value is < 1 or > 12)
        {
            return false;
        }

        if (b.Length == 4 && b.Value is >= 1800 and <= 2200 && mark != '/')
        {
            node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Month, b.Value, a.Value));
            return a.Length == 2;
        }

        if (mark != '/' || b.Length > 2 || b.Value is < 1 or > 31 || context.Published is not { } now)
        {
            return false;
        }

        node.Relative = true;
        return Day(at, end, now.Year, a.Value, b.Value, out node);
    }

    private static bool Day(int start, int end, int year, int month, int day, out TimeNode node)
    {
        var unit = new CalendarUnit(TimeGranularity.Day, year, month, day);
        node = TimeNode.Of(start, end, unit);
        return unit.IsValid;
    }

    private static int Expand(int twoDigits, int now)
    {
        var year = now / 100 * 100 + twoDigits;
        return year > now + 15 ? year - 100 : year;
    }

    private static bool Digits(ReadOnlySpan<char> text, int at, out int value, out int end, out int length)
    {
        value = 0;
        end = at;
        while (end < text.Length && NumeralChars.IsArabic(text[end]) && end - at <= 8)
        {
            value = value * 10 + NumeralChars.Digit(text[end++]);
        }

        length = end - at;
        return length is > 0 and <= 8;
    }

    private static bool IsSeparator(char c) => c is '-' or '/' or '.' or '．' or '－' or '／' or ' ';
}

using System.Globalization;

namespace Extractor.Facts;

/// <summary>
/// Reads the notation of time values: <c>2025</c>, <c>2025-12</c>, <c>2025-12-05</c>, <c>2025-H1</c>, <c>2025-Q3</c>,
/// <c>2025-W14</c>, and intervals of two of them as <c>2015/2024</c>.
/// </summary>
public static class PeriodNotation
{
    /// <returns>False where the text is not in the notation.</returns>
    public static bool TryRead(string text, out DayRange days)
    {
        days = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryReadSingle(text, out days);
        }

        if (!TryReadSingle(text[..slash], out var from) || !TryReadSingle(text[(slash + 1)..], out var to) || from.First > to.Last)
        {
            return false;
        }

        days = new DayRange(from.First, to.Last);
        return true;
    }

    private static bool TryReadSingle(string text, out DayRange days)
    {
        days = default;
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !TryNumber(parts[0], 1, 9999, out var year))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            days = Months(year, 1, 12);
            return true;
        }

        var part = parts[1];
        if (parts.Length == 2 && part.Length > 1 && part[0] is 'H' or 'Q' or 'W')
        {
            return TryReadPart(year, part[0], part[1..], out days);
        }

        if (part.Length > 2 || !TryNumber(part, 1, 12, out var month))
        {
            return false;
        }

        if (parts.Length == 2)
        {
            days = Months(year, month, month);
            return true;
        }

        if (parts[2].Length > 2 || !TryNumber(parts[2], 1, DateTime.DaysInMonth(year, month), out var day))
        {
            return false;
        }

        days = new DayRange((year * 10000) + (month * 100) + day, (year * 10000) + (month * 100) + day);
        return true;
    }

    private static bool TryReadPart(int year, char part, string number, out DayRange days)
    {
        days = default;
        switch (part)
        {
            case 'H' when TryNumber(number, 1, 2, out var half):
                days = Months(year, (half * 6) - 5, half * 6);
                return true;
            case 'Q' when TryNumber(number, 1, 4, out var quarter):
                days = Months(year, (quarter * 3) - 2, quarter * 3);
                return true;
            case 'W' when year < 9999 && TryNumber(number, 1, ISOWeek.GetWeeksInYear(year), out var week):
                var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
                days = new DayRange(DayRange.DayOf(monday), DayRange.DayOf(monday.AddDays(6)));
                return true;
            default:
                return false;
        }
    }

    private static DayRange Months(int year, int from, int to) =>
        new((year * 10000) + (from * 100) + 1, (year * 10000) + (to * 100) + DateTime.DaysInMonth(year, to));

    private static bool TryNumber(string text, int min, int max, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max;
}

using System.Globalization;

namespace Extractor.Recognition.Times;

/// <summary>
/// Finds the day of a holiday in a year. Rules: <c>10-01</c>, <c>lunar 8-15</c>, <c>solar 4-5</c> (清明), <c>sunday 5-2</c>
/// (the second Sunday of May), <c>thursday 11-4</c>, <c>easter 0-2</c> (two days before Easter Sunday).
/// </summary>
internal static class HolidayCalendar
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The day; null where the rule or the year is outside what the calendar knows.</summary>
    public static DateOnly? Day(string rule, int year)
    {
        var parts = rule[(rule.LastIndexOf(' ') + 1)..].Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var month) || !int.TryParse(parts[1], out var day))
        {
            return null;
        }

        if (rule.StartsWith("lunar", StringComparison.Ordinal))
        {
            return LunarDay(year, month, day);
        }

        if (rule.StartsWith("solar", StringComparison.Ordinal))
        {
            // 清明 and 冬至 by the usual rule of thumb for this and the last century.
            var y = year % 100;
            var constant = month == 12 ? (year >= 2000 ? 21.94m : 22.60m) : year >= 2000 ? 4.81m : 5.59m;
            day = (int)(y * 0.2422m + constant) - y / 4;
        }

        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return Easter(year).AddDays(-day);
        }

        if (rule.StartsWith("sunday", StringComparison.Ordinal) || rule.StartsWith("thursday", StringComparison.Ordinal))
        {
            var weekday = rule[0] == 's' ? DayOfWeek.Sunday : DayOfWeek.Thursday;
            var first = new DateOnly(year, month, 1);
            return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (day - 1));
        }

        return year is >= 1 and <= 9998 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? LunarDay(int year, int month, int day)
    {
        if (year is < 1902 or > 2099)
        {
            return null;
        }

        // 除夕 is written as the day before the first of the first month.
        var eve = month == 1 && day == 0;
        var leap = Lunar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        var found = Lunar.ToDateTime(year, index, eve ? 1 : day, 0, 0, 0, 0);
        return DateOnly.FromDateTime(eve ? found.AddDays(-1) : found);
    }

    /// <summary>Easter Sunday after the anonymous Gregorian algorithm.</summary>
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}

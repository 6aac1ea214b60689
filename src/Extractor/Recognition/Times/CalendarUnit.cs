using System.Globalization;

namespace Extractor.Recognition.Times;

/// <summary>One unit of the calendar: a year, half, quarter, month, ISO week or day.</summary>
/// <param name="Granularity">One of Year, Half, Quarter, Month, Week, Day.</param>
/// <param name="Year">0 while unknown.</param>
/// <param name="Index">Number of the half, quarter, month or week; of a day its month, 0 while unknown.</param>
/// <param name="Day">Day of the month, else 0.</param>
internal readonly record struct CalendarUnit(TimeGranularity Granularity, int Year, int Index = 0, int Day = 0)
{
    public static CalendarUnit OfDay(DateOnly day) => new(TimeGranularity.Day, day.Year, day.Month, day.Day);

    public static CalendarUnit OfWeek(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new CalendarUnit(TimeGranularity.Week, ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>Whether it names an existing stretch of days.</summary>
    public bool IsValid => Year is >= 1 and <= 9998 && Granularity switch
    {
        TimeGranularity.Year => true,
        TimeGranularity.Half => Index is 1 or 2,
        TimeGranularity.Quarter => Index is >= 1 and <= 4,
        TimeGranularity.Month => Index is >= 1 and <= 12,
        TimeGranularity.Week => Index >= 1 && Index <= ISOWeek.GetWeeksInYear(Year),
        TimeGranularity.Day => Index is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Index),
        _ => false,
    };

    /// <summary>Its first day. The unit must be valid.</summary>
    public DateOnly From => Granularity switch
    {
        TimeGranularity.Half => new DateOnly(Year, 6 * Index - 5, 1),
        TimeGranularity.Quarter => new DateOnly(Year, 3 * Index - 2, 1),
        TimeGranularity.Month => new DateOnly(Year, Index, 1),
        TimeGranularity.Week => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Index, DayOfWeek.Monday)),
        TimeGranularity.Day => new DateOnly(Year, Index, Day),
        _ => new DateOnly(Year, 1, 1),
    };

    /// <summary>The day after its last.</summary>
    public DateOnly To => Granularity switch
    {
        TimeGranularity.Half => From.AddMonths(6),
        TimeGranularity.Quarter => From.AddMonths(3),
        TimeGranularity.Month => From.AddMonths(1),
        TimeGranularity.Week => From.AddDays(7),
        TimeGranularity.Day => From.AddDays(1),
        _ => From.AddYears(1),
    };

    /// <summary>2025, 2025-H1, 2025-Q3, 2025-12, 2025-W14, 2025-12-05.</summary>
    public override string ToString() => Granularity switch
    {
        TimeGranularity.Half => $"{Year:0000}-H{Index}",
        TimeGranularity.Quarter => $"{Year:0000}-Q{Index}",
        TimeGranularity.Month => $"{Year:0000}-{Index:00}",
        TimeGranularity.Week => $"{Year:0000}-W{Index:00}",
        TimeGranularity.Day => $"{Year:0000}-{Index:00}-{Day:00}",
        _ => $"{Year:0000}",
    };
}

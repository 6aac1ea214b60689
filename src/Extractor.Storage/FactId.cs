using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage;

/// <summary>
/// The number of a fact's row: day of publication (18 bits), version (27) and place within it, counted down (18).
/// Descending ids are newest first and, within an article, in reading order; so every index that ends in the id pages
/// without sorting.
/// </summary>
internal static class FactId
{
    public const int MaxFacts = (1 << OrdinalBits) - 1;

    private const int OrdinalBits = 18;
    private const int VersionBits = 27;
    private const int DayBits = 18;
    private static readonly int Epoch = new DateOnly(1700, 1, 1).DayNumber - 1;

    public static long Pack(DateOnly? published, long version, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(version, 1L << VersionBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, MaxFacts);
        return ((long)Day(published) << (VersionBits + OrdinalBits)) | (version << OrdinalBits) | (uint)(MaxFacts - ordinal);
    }

    /// <summary>The ids of facts published in a range of days; never those without a date.</summary>
    public static (long Low, long High) Published(DayRange days)
    {
        long first = Day(Calendar(days.First, up: true)), last = Day(Calendar(days.Last, up: false));
        return (first << (VersionBits + OrdinalBits), ((last + 1) << (VersionBits + OrdinalBits)) - 1);
    }

    /// <summary>The smallest id of a fact that has a date.</summary>
    public static long FirstDated => 1L << (VersionBits + OrdinalBits);

    private static int Day(DateOnly? date) => date is { } d ? Math.Clamp(d.DayNumber - Epoch, 1, (1 << DayBits) - 2) : 0;

    /// <summary>The day of the calendar at yyyymmdd, or the nearest one above or below where there is none.</summary>
    private static DateOnly Calendar(int day, bool up)
    {
        int year = day / 10000, month = day / 100 % 100, dayOfMonth = day % 100;
        if (year < 1)
        {
            return DateOnly.MinValue;
        }

        if (month is < 1 or > 12)
        {
            return up == (month > 12) ? (up ? (year == 9999 ? DateOnly.MaxValue : new DateOnly(year + 1, 1, 1)) : new DateOnly(Math.Max(1, year - 1), 12, 31)) : up ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31);
        }

        var days = DateTime.DaysInMonth(year, month);
        if (dayOfMonth < 1)
        {
            var first = new DateOnly(year, month, 1);
            return up || first == DateOnly.MinValue ? first : first.AddDays(-1);
        }

        var nearest = new DateOnly(year, month, Math.Min(dayOfMonth, days));
        return dayOfMonth > days && up && nearest != DateOnly.MaxValue ? nearest.AddDays(1) : nearest;
    }
}

using System.Globalization;

namespace Extractor.Audit.CrossArticle;

/// <summary>The last day of a period in the notation of time values.</summary>
internal static class PeriodEnd
{
    /// <summary>Null where the notation names no day that can be told.</summary>
    public static DateOnly? Of(string period)
    {
        var last = period[(period.LastIndexOf('/') + 1)..];
        if (last.Length < 4 || !int.TryParse(last.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
        {
            return null;
        }

        return last.Length switch
        {
            4 => new DateOnly(year, 12, 31),
            7 when last[5] == 'H' && last[6] is '1' or '2' => Month(year, (last[6] - '0') * 6),
            7 when last[5] == 'Q' && last[6] is >= '1' and <= '4' => Month(year, (last[6] - '0') * 3),
            7 when int.TryParse(last.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => Month(year, month),
            _ when DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            _ => null,
        };
    }

    private static DateOnly Month(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}

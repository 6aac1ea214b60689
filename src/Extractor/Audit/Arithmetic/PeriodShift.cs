using System.Globalization;

namespace Extractor.Audit.Arithmetic;

/// <summary>Periods before other periods, in the notation of time values.</summary>
internal static class PeriodShift
{
    /// <summary>The same period so many years earlier; null where the notation has no year.</summary>
    public static string? YearsBefore(string period, int years)
    {
        var parts = period.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (Year(parts[i]) is not { } year || year - years < 1)
            {
                return null;
            }

            parts[i] = (year - years).ToString("0000", CultureInfo.InvariantCulture) + parts[i][4..];
        }

        return string.Join('/', parts);
    }

    /// <summary>The years from one period to another; null where they are not whole years apart.</summary>
    public static int? YearsBetween(string from, string to) =>
        Year(from) is { } a && Year(to) is { } b && from[4..] == to[4..].Replace(to[..4], from[..4], StringComparison.Ordinal) ? b - a : null;

    private static int? Year(string period) =>
        period.Length >= 4 && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}

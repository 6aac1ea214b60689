using Extractor.App.Output;
using Extractor.Storage.Records;

namespace Extractor.App.Api;

/// <summary>An indicator over time.</summary>
/// <param name="Facts">How many facts it was made of.</param>
/// <param name="IsCapped">Whether there are more, older ones.</param>
internal sealed record SeriesBody(string Indicator, int Facts, bool IsCapped, IReadOnlyList<SeriesBody.Line> Lines)
{
    /// <summary>Values that may be compared.</summary>
    internal sealed record Line(string Indicator, string? Region, string? Unit, string Measure, string? Basis, string PeriodType, IReadOnlyList<Point> Points);

    /// <summary>One value for one period, with every fact that states it.</summary>
    internal sealed record Point(string Period, DateOnly FirstDay, DateOnly LastDay, decimal Value, decimal? Upper, string Status, IReadOnlyList<FactBody> Facts);

    public static SeriesBody Of(string indicator, IndicatorSeries series) => new(indicator, series.Facts, series.IsCapped, [.. series.Lines.Select(l => new Line(
        l.Indicator, l.Region, l.Unit, l.Measure, l.Basis, l.PeriodType,
        [.. l.Points.Select(p => new Point(
            p.Period, Day(p.FirstDay), Day(p.LastDay), FactJson.Plain(p.Value), p.Upper is { } upper ? FactJson.Plain(upper) : null, p.Status, [.. p.Facts.Select(f => new FactBody(f))]))]))]);

    private static DateOnly Day(int day)
    {
        var (year, month) = (Math.Clamp(day / 10000, 1, 9999), Math.Clamp(day / 100 % 100, 1, 12));
        return new DateOnly(year, month, Math.Clamp(day % 100, 1, DateTime.DaysInMonth(year, month)));
    }
}

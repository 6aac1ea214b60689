using Extractor.Storage.Records;

namespace Extractor.App.Web;

/// <summary>What the chart and the table below it call a point, so that the one leads to the other.</summary>
internal static class SeriesPlaces
{
    public static string Id(SeriesLine line, SeriesPoint point) => $"p{point.Facts[0].Fact.Id[..10]}";

    /// <summary>Whether other facts state another value of the same status for the same period.</summary>
    public static bool Conflicts(SeriesLine line, SeriesPoint point) =>
        line.Points.Any(p => p != point && p.Period == point.Period && p.Status == point.Status && (p.Value != point.Value || p.Upper != point.Upper));
}

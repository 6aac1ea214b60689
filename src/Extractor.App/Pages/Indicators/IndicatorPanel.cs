using Extractor.App.Web;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Indicators;

/// <summary>Lines that may share a picture, and how much of them a page has room for; what it has not is counted and linked.</summary>
/// <param name="Lines">Of one unit, measure, basis and kind of period, the fullest first.</param>
/// <param name="Rows">How many values the table lists.</param>
/// <param name="Dots">How many values the picture marks.</param>
public sealed record IndicatorPanel(IReadOnlyList<SeriesLine> Lines, int Rows, int Dots)
{
    public const int MostLines = 6;

    public IReadOnlyList<SeriesLine> Drawn => [.. Lines.Take(MostLines)];

    public int Points => Lines.Sum(l => l.Points.Count);

    /// <summary>The newest values with their lines.</summary>
    public IReadOnlyList<(SeriesLine Line, SeriesPoint Point)> Listed =>
    [
        .. Lines.SelectMany(l => l.Points.Select(p => (Line: l, Point: p))).OrderByDescending(r => r.Point.LastDay).ThenByDescending(r => r.Point.FirstDay)
            .ThenBy(r => r.Point.Status, StringComparer.Ordinal).Take(Rows),
    ];

    /// <summary>What narrows facts of the indicator to those of the panel.</summary>
    public string Terms => string.Join(' ', new[]
    {
        QueryTerms.Term("measure", Lines[0].Measure),
        Lines[0].Unit is { } unit ? QueryTerms.Term("unit", unit) : null,
        Lines[0].Basis is { } basis ? QueryTerms.Term("basis", basis) : null,
    }.OfType<string>());
}

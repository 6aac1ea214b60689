using System.Globalization;
using System.Net;
using Extractor.App.Cli;
using Extractor.Storage.Records;

namespace Extractor.App.Charts;

/// <summary>
/// A line chart of a series as SVG: a panel for each unit and measure, since those share no axis; points say their value
/// and their evidence when pointed at; targets and forecasts are hollow; the articles are named below.
/// </summary>
internal static class SeriesChart
{
    private const int Width = 860;
    private const int PanelHeight = 320;
    private const int Left = 90;
    private const int Right = 20;
    private const int Top = 40;
    private const int Bottom = 46;
    private const int MaxSources = 12;

    private static readonly string[] Colours = ["#1f6feb", "#d1242f", "#1a7f37", "#9a6700", "#8250df", "#0a7ea4", "#bf3989", "#57606a"];

    public static void Write(TextWriter output, string title, IReadOnlyList<SeriesLine> lines, SeriesScale? scale, MessageCatalog messages)
    {
        var panels = lines.GroupBy(l => (l.Unit, l.Measure, l.Basis, l.PeriodType)).Select(g => g.ToList()).ToList();
        var sources = lines.SelectMany(l => l.Points).SelectMany(p => p.Facts).Select(f => f.Fact.TextOf("source") is { } s ? $"{s} — {f.Document}" : f.Document).Distinct().ToList();
        var named = sources.Take(MaxSources).Concat(sources.Count > MaxSources ? [$"+ {sources.Count - MaxSources}"] : []).ToList();
        var height = Top + (Math.Max(1, panels.Count) * PanelHeight) + (18 * (named.Count + 2));
        output.WriteLine($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" font-family="'Noto Sans CJK SC','Noto Sans SC',sans-serif" font-size="12">""");
        output.WriteLine($"""<title>{Text(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="{Left}" y="24" font-size="16" font-weight="600">{Text(title)}</text>""");
        for (var i = 0; i < panels.Count; i++)
        {
            Panel(output, panels[i], scale, Top + (i * PanelHeight));
        }

        var y = Top + (Math.Max(1, panels.Count) * PanelHeight) + 18;
        output.WriteLine($"""<text x="{Left}" y="{y}" fill="#57606a">{Text(messages["series.sources"])}</text>""");
        foreach (var source in named)
        {
            y += 18;
            output.WriteLine($"""<text x="{Left}" y="{y}" fill="#57606a">{Text(source)}</text>""");
        }

        output.WriteLine("</svg>");
    }

    private static void Panel(TextWriter output, List<SeriesLine> lines, SeriesScale? scale, int top)
    {
        var points = lines.SelectMany(l => l.Points).ToList();
        var shown = scale ?? SeriesScale.For(lines[0].Unit, points.Max(p => Math.Max(Math.Abs(p.Value), p.Upper ?? 0m)));
        var values = points.SelectMany(p => new[] { (double)(p.Value / shown.Factor), (double)((p.Upper ?? p.Value) / shown.Factor) }).ToList();
        var vertical = Axis.Around(Math.Min(0, values.Min()), Math.Max(0, values.Max()), 5);
        var times = points.Select(Time).ToList();
        var first = Math.Floor(times.Min());
        var horizontal = Axis.Around(first, Math.Max(first + 1, Math.Ceiling(times.Max())), 8);
        horizontal = horizontal.Step < 1 ? horizontal with { Step = 1 } : horizontal;
        var (bottom, right) = (top + PanelHeight - Bottom, Width - Right);
        double X(double time) => horizontal.Place(time, Left, right);
        double Y(double value) => vertical.Place(value, bottom, top + 28);

        output.WriteLine($"""<text x="{Left}" y="{top + 14}" fill="#24292f">{Text(shown.Unit)} · {Text(lines[0].Measure)}{(lines[0].Basis is { } basis ? " " + Text(basis) : "")} · {Text(lines[0].PeriodType)}</text>""");
        foreach (var mark in vertical.Marks)
        {
            output.WriteLine(Invariant($"""<line x1="{Left}" x2="{right}" y1="{Y(mark):F1}" y2="{Y(mark):F1}" stroke="#d0d7de"/><text x="{Left - 8}" y="{Y(mark) + 4:F1}" text-anchor="end">{mark:#,0.####}</text>"""));
        }

        foreach (var mark in horizontal.Marks.Where(m => m >= horizontal.Low && m <= horizontal.High))
        {
            output.WriteLine(Invariant($"""<line x1="{X(mark):F1}" x2="{X(mark):F1}" y1="{bottom}" y2="{bottom + 5}" stroke="#57606a"/><text x="{X(mark):F1}" y="{bottom + 20}" text-anchor="middle">{mark:0}</text>"""));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            Line(output, lines[i], shown, Colours[i % Colours.Length], X, Y);
            if (lines.Count > 1 && i < Colours.Length)
            {
                output.WriteLine(Invariant($"""<text x="{Left + 200 + (i % 3 * 180)}" y="{top + 14 + (i / 3 * 14)}" fill="{Colours[i]}">{Text(lines[i].Indicator)}{(lines[i].Region is { } r ? "（" + Text(r) + "）" : "")}</text>"""));
            }
        }
    }

    private static void Line(TextWriter output, SeriesLine line, SeriesScale scale, string colour, Func<double, double> x, Func<double, double> y)
    {
        var path = string.Join(' ', line.Points.Where(p => p.Status == "actual").Select(p => Invariant($"{x(Time(p)):F1},{y((double)(p.Value / scale.Factor)):F1}")));
        output.WriteLine($"""<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>""");
        foreach (var point in line.Points)
        {
            var fill = point.Status == "actual" ? colour : "#fff";
            var told = $"{point.Period}: {scale.Write(point.Value, point.Upper)} ({point.Status})\n{string.Join('\n', point.Facts.Take(5).Select(f => $"{f.Fact.Quote} — {f.Document}"))}";
            output.WriteLine(Invariant($"""<circle cx="{x(Time(point)):F1}" cy="{y((double)(point.Value / scale.Factor)):F1}" r="4" fill="{fill}" stroke="{colour}" stroke-width="2"><title>{Text(told)}</title></circle>"""));
        }
    }

    /// <summary>The middle of a period, in years.</summary>
    private static double Time(SeriesPoint point) => (Years(point.FirstDay) + Years(point.LastDay)) / 2;

    private static double Years(int day) => (day / 10000) + ((((day / 100 % 100) - 1) + ((day % 100) / 31.0)) / 12.0);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

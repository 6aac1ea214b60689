using System.Globalization;
using Extractor.Facts;

namespace Extractor.Audit.CrossArticle;

/// <summary>Values whose unit or magnitude does not fit others of the same thing.</summary>
internal static class UnlikeMagnitude
{
    private const int EnoughHistory = 3;
    private const decimal FarOff = 50;
    private const decimal SteadyWithin = 20;
    private const int MostYears = 10; // 1952 says nothing of 2023

    /// <summary>The same number in yuan and in dollars.</summary>
    public static CrossFinding? Currencies(List<ComparedFigure> group)
    {
        if (group.Find(s => s.View is { Unit: "CNY", Measure: "level" }) is not { } yuan || group.Find(s => s.View is { Unit: "USD", Measure: "level" }) is not { } dollars
            || dollars.View.Interval.High == 0)
        {
            return null;
        }

        if (PrintedInterval.Quotient(yuan.View.Interval, dollars.View.Interval, 1) is not { } rate || (rate.High > 5 && rate.Low < 10))
        {
            return null;
        }

        string[] values = [yuan.View.Fact.Quote, dollars.View.Fact.Quote, yuan.Name];
        return Of("cross.currency", $"{values[2]} cannot be both {values[0]} and {values[1]}", values, dollars, yuan);
    }

    /// <summary>Values orders of magnitude off what the thing has in all other periods, where these are steady among themselves.</summary>
    public static IEnumerable<CrossFinding> History(List<ComparedFigure> group)
    {
        foreach (var seen in group.Where(s => s.View.Measure == "level" && s.Middle > 0 && !s.IsCountOfAnything))
        {
            var others = group.Where(o => o.View.Period != seen.View.Period && o.Middle > 0 && YearsApart(o, seen) <= MostYears).ToList();
            if (others.Select(o => o.View.Period).Distinct().Count() < EnoughHistory)
            {
                continue;
            }

            var values = others.Select(o => o.Middle).Order().ToList();
            var median = values[values.Count / 2];
            if (values[^1] <= values[0] * SteadyWithin && (seen.Middle > median * FarOff || seen.Middle * FarOff < median))
            {
                string[] said = [seen.View.Fact.Quote, seen.Name, median.ToString("#,0.##", CultureInfo.InvariantCulture)];
                yield return Of("cross.magnitude", $"{said[0]} is far off what is known of {said[1]}, around {said[2]}", said, seen);
            }
        }
    }

    private static int YearsApart(ComparedFigure a, ComparedFigure b) => Math.Abs(LastYear(a) - LastYear(b));

    private static int LastYear(ComparedFigure figure) => PeriodNotation.TryRead(figure.View.Period!, out var days) ? days.Last / 10000 : 0;

    private static CrossFinding Of(string check, string explanation, string[] values, params ReadOnlySpan<ComparedFigure> sides)
    {
        var figures = sides.ToArray();
        return new CrossFinding(new AuditFinding(CrossArticleAudit.Unit, check, explanation, [.. figures.Select(s => s.View.Fact)], values), [.. figures.Select(s => (IReadOnlyList<Witness>)[s.Witness])]);
    }
}

using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Indicators;

/// <summary>Answers <c>/indicators</c> and <c>/indicator</c>.</summary>
internal static class IndicatorEndpoints
{
    private const int Listed = 120;
    private const int Facts = 500;
    private const int Panels = 4;
    private const int Named = 12;

    public static IResult List(IFactStore store, string? q) =>
        Page.Of<IndicatorsPage>(new { Begun = q?.Trim() ?? "", Found = store.Suggest("indicator", q?.Trim() ?? "", Listed) });

    public static IResult Get(HttpContext context, IFactStore store, string? name, string? q)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Results.LocalRedirect("/indicators");
        }

        try
        {
            var series = store.Series(name, Query.Parse(q ?? ""), Facts);
            // The fullest panel gets most of the room.
            var panels = series.Lines.GroupBy(l => (l.Unit, l.Measure, l.Basis, l.PeriodType)).OrderByDescending(g => g.Sum(l => l.Points.Count))
                .Select((g, i) => i == 0 ? new IndicatorPanel([.. g], 20, 60) : new IndicatorPanel([.. g], 6, 24)).ToList();
            var aliases = store.IndicatorAliases().Where(a => a.Name == name || a.Alias == name).ToList();
            return Page.Of<IndicatorPage>(
                new { Model = new IndicatorModel(name, q ?? "", series, [.. panels.Take(Panels)], [.. panels.Skip(Panels).Take(Named)], aliases) },
                series.Facts > 0 ? StatusCodes.Status200OK : StatusCodes.Status404NotFound);
        }
        catch (QueryException x)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "facts.malformed", x.Message);
        }
    }
}

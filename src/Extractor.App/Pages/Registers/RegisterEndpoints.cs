using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Registers;

/// <summary>Answers <c>/policies</c>, <c>/experts</c> and <c>/targets</c>.</summary>
internal static class RegisterEndpoints
{
    private const int Rows = 30;
    private const int Targets = 15;
    private const int SeriesFacts = 60;

    public static IResult Policies(IFactStore store, string? q) => Names(store, "policy", "policies", q);

    public static IResult Experts(IFactStore store, string? q) => Names(store, "expert", "experts", q);

    public static IResult GetTargets(HttpContext context, IFactStore store, string? q, string? after)
    {
        var query = q?.Trim() ?? "";
        try
        {
            var page = store.Search(Query.Parse($"kind:figure status:target {query}"), new PageRequest { Limit = Targets, Cursor = after, Sort = FactOrder.Newest, CountUpTo = 1000 });
            return Page.Of<TargetsPage>(new { Query = query, Targets = page.Items.Select(t => new TargetRow(t, Actual(store, t))).ToList(), page.Next });
        }
        catch (QueryException x)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "facts.malformed", x.Message);
        }
    }

    private static IResult Names(IFactStore store, string facet, string name, string? q)
    {
        var begun = q?.Trim() ?? "";
        var kind = facet == "policy" ? "policy" : "expert";
        var rows = store.Suggest(facet, begun, Rows).Select(v => new RegisterRow(
            v.Value, v.Count, store.Search(Query.Parse($"kind:{kind} {QueryTerms.Term(facet, v.Value)}"), new PageRequest { Limit = 1, CountUpTo = 0 }).Items.FirstOrDefault()));
        return Page.Of<RegisterPage>(new { Register = name, Facet = facet, Begun = begun, Rows = rows.ToList() });
    }

    /// <summary>Of the same place, unit and measure, said after the target was.</summary>
    private static StoredFact? Actual(IFactStore store, StoredFact target) => target.Fact.TextOf("indicator") is not { } indicator ? null
        : store.Series(indicator, null, SeriesFacts).Lines
            .Where(l => l.Unit == target.Fact.TextOf("unit") && l.Region == target.Fact.TextOf("region") && l.Measure == (target.Fact.TextOf("measure") ?? "level"))
            .SelectMany(l => l.Points).Where(p => p.Status == "actual").OrderByDescending(p => p.LastDay).SelectMany(p => p.Facts)
            .FirstOrDefault(f => target.Published is null || f.Published is null || f.Published >= target.Published);
}

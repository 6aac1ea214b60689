using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Facts;

/// <summary>Answers <c>/facts</c>.</summary>
internal static class FactsEndpoint
{
    private const int Rows = 30;
    private const int FacetValues = 7;
    private const int LineFacts = 150; // the newest; the page of the indicator draws more

    private static readonly string[] Facets = ["kind", "state", "indicator", "period", "region", "measure", "issuer", "source", "publisher", "unit", "issue", "tag"];

    /// <summary>Counts what the page without a query shows before anybody asks.</summary>
    public static void Warm(IFactStore store, Shelf shelf) => Counted(store, shelf, Query.Everything, null);

    public static async Task<IResult> Get(HttpContext context, IFactStore store, Shelf shelf, string? q, string? sort, string? after, long? since)
    {
        var query = q?.Trim() ?? "";
        var model = new FactsModel { Query = query, Sort = Order(sort), Since = since, Saved = store.SavedSearches(SavedSearches.Owner(context)) };
        try
        {
            var parsed = Query.Parse(query) with { SinceRun = since };
            // Counting the facets and drawing the line read as much as finding the page does: all at once.
            var facets = Task.Run(() => Counted(store, shelf, parsed, since));
            var line = Task.Run(() => Line(parsed, store));
            model = model with
            {
                Page = store.Search(parsed, new PageRequest { Limit = Rows, Cursor = after, Sort = model.Sort }),
                Words = QueryTerms.Words(parsed.Root),
                Line = await line,
                Facets = await facets,
            };
        }
        catch (QueryException x)
        {
            model = model with { Fault = x };
        }

        return Page.Of<FactsPage>(new { Model = model }, model.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static IReadOnlyList<Facet> Counted(IFactStore store, Shelf shelf, Query query, long? since) =>
        shelf.Take($"facets {since} {query.Text}", () => store.Facets(query, Facets, FacetValues));

    public static FactOrder Order(string? sort) => Enum.TryParse<FactOrder>(sort, ignoreCase: true, out var order) ? order : FactOrder.Newest;

    /// <summary>Where one indicator is asked for, its longest line is drawn beside the table.</summary>
    private static SeriesLine? Line(Query query, IFactStore store)
    {
        var terms = query.Root is QueryNode.And and ? and.Terms : [query.Root];
        var indicators = terms.OfType<QueryNode.Match>().Where(m => m is { Qualifier.Name: "indicator", Test: FieldTest.Equal }).ToList();
        // Asked for alone, the indicator need not be looked for among what it finds itself.
        var within = terms.Count == 1 && query is { SinceRun: null, AsOfRun: null } ? null : query;
        return indicators is [{ Test: FieldTest.Equal one }] ? store.Series(one.Folded, within, limit: LineFacts).Lines.FirstOrDefault(l => l.Points.Count > 1) : null;
    }
}

using System.ComponentModel;
using Extractor.Storage;
using Extractor.Storage.Facets;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

internal static class FactsApi
{
    private const int FacetValues = 20;

    public static Tagged<FactPageBody> List(
        IFactStore store,
        [Description("A query, such as: kind:figure indicator:出口 period:2020..2025")] string? q,
        [Description("How many facts, 1 to 1000; 20 unless said")] int? limit,
        [Description("'next' or 'previous' of another page of the same query")] string? after,
        [Description("Names of facets to count, parted by commas, such as kind,indicator")] string? facets,
        [Description("newest, oldest, value, period, confidence or relevance")] string? sort,
        [Description("Only what a later run than this brought or changed: the number of a run, or a day")] string? since,
        [Description("The store as it stood when this run had ended: the number of a run, or a day")] string? asOf)
    {
        var query = RequestValues.Query(q, since, asOf, store);
        var names = (facets ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(n => !FacetCatalog.Fields.ContainsKey(n)) is { } odd)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"There is no facet '{odd}'; there are {string.Join(", ", FacetCatalog.Fields.Keys)}.");
        }

        var page = store.Search(query, new PageRequest { Limit = RequestValues.Limit(limit), Cursor = after is "" ? null : after, Sort = RequestValues.Choice(sort, "sort", FactOrder.Newest) });
        var counted = names.Length > 0 ? store.Facets(query, names, FacetValues) : [];
        return new(new FactPageBody([.. page.Items.Select(f => new FactBody(f))], page.Next, page.Previous, page.Total, page.TotalIsCapped, [.. counted.Select(FacetBody.Of)]));
    }

    public static Tagged<FactBody> Get(IFactStore store, string id) => new(new FactBody(Find(store, id)));

    /// <exception cref="ApiException">There is none, 404.</exception>
    public static StoredFact Find(IFactStore store, string id)
    {
        var named = QualifierCatalog.Find("id")!;
        return store.Search(Query.Everything with { Root = new QueryNode.Match(named, new FieldTest.Equal(TextFolding.Fold(id))) }, new PageRequest { Limit = 1, CountUpTo = 0 }).Items.FirstOrDefault()
            ?? throw new ApiException(StatusCodes.Status404NotFound, $"There is no fact {id} in sight.");
    }
}

using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Facts;

/// <summary>A fact as a quotation with its source and a lasting link, as plain text.</summary>
internal static class Citation
{
    public static IResult Get(HttpContext context, IFactStore store, string id)
    {
        var found = store.Search(Query.Parse(QueryTerms.Term("id", id)), new PageRequest { Limit = 1, CountUpTo = 0 }).Items;
        return found is [var fact]
            ? Results.Text(FactText.Citation(fact, $"{context.Request.Scheme}://{context.Request.Host}/articles/{fact.DocumentId}?f={fact.Fact.Id}"))
            : Results.NotFound();
    }
}

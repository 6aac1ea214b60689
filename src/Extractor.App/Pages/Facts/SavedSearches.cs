using System.Globalization;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Facts;

/// <summary>The searches a reader keeps, each with what is new since the last look.</summary>
internal static class SavedSearches
{
    private const int CountedNews = 999;

    public static string Owner(HttpContext context) => context.User.Identity?.Name ?? "";

    public static IResult Keep(HttpContext context, IFactStore store, [FromForm] string? q, [FromForm] string? name)
    {
        var (query, called) = (q?.Trim() ?? "", name?.Trim() ?? "");
        if (query.Length == 0 || called.Length is 0 or > 200)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "saved.incomplete");
        }

        store.KeepSearch(Owner(context), called, query);
        return Results.LocalRedirect(Link.Ascii(Link.To("/facts", ("q", query))));
    }

    /// <summary>Shows what is new and remembers that it was shown.</summary>
    public static IResult Open(HttpContext context, IFactStore store, [FromForm] long id)
    {
        var search = store.SavedSearches(Owner(context)).FirstOrDefault(s => s.SearchId == id);
        if (search is null)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "fault.404");
        }

        var news = News(store, search);
        store.SeeSearch(Owner(context), id);
        return Results.LocalRedirect(Link.Ascii(Link.To("/facts", ("q", search.Query), ("since", news > 0 ? search.SeenRun.ToString(CultureInfo.InvariantCulture) : null))));
    }

    public static IResult Drop(HttpContext context, IFactStore store, [FromForm] long id) =>
        store.DropSearch(Owner(context), id) ? Results.LocalRedirect("/") : Page.Fault(context, StatusCodes.Status404NotFound, "fault.404");

    /// <summary>How many facts came or changed since the reader last looked; counting stops at a thousand.</summary>
    public static long News(IFactStore store, SavedSearch search)
    {
        if (store.Runs(1) is not [var newest] || newest.RunId <= search.SeenRun)
        {
            return 0;
        }

        try
        {
            return store.Search(Query.Parse(search.Query) with { SinceRun = search.SeenRun }, new PageRequest { Limit = 1, CountUpTo = CountedNews }).Total;
        }
        catch (QueryException)
        {
            return 0; // of an older version's language; the page of the search says what is wrong
        }
    }
}

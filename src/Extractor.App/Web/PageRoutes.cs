using Extractor.App.Pages;
using Extractor.App.Pages.Articles;
using Extractor.App.Pages.Facts;
using Extractor.App.Pages.Indicators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extractor.App.Web;

/// <summary>The pages by their addresses. A new one is a component in Pages/ and a line here.</summary>
internal static class PageRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{hash}/{**name}", (HttpContext context, Assets assets, string name) => assets.Serve(context, name));
        app.MapGet("/preferences", Preferences.Change);
        app.MapGet("/", (Site site) => Page.Of<DashboardPage>(new { Model = DashboardModel.Read(site.Store) }));
        app.MapGet("/facts", FactsEndpoint.Get);
        app.MapGet("/facts/export.{format}", FactExport.Get);
        app.MapGet("/facts/{id}/citation", Citation.Get);
        app.MapGet("/articles", ArticleEndpoints.List);
        app.MapGet("/articles/{id:long}", ArticleEndpoints.Get);
        app.MapGet("/articles/{id:long}/card", ArticleEndpoints.Card);
        app.MapGet("/indicators", IndicatorEndpoints.List);
        app.MapGet("/indicator", IndicatorEndpoints.Get);
        app.MapGet("/suggestions", Suggestions.Get);
        app.MapPost("/saved", SavedSearches.Keep);
        app.MapPost("/saved/open", SavedSearches.Open);
        app.MapPost("/saved/drop", SavedSearches.Drop);
        app.MapFallback((HttpContext context) => Page.Fault(context, StatusCodes.Status404NotFound, "fault.404"));
    }
}

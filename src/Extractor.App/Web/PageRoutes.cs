using Extractor.App.Api;
using Extractor.App.Pages.Articles;
using Extractor.App.Pages.Dashboard;
using Extractor.App.Pages.Facts;
using Extractor.App.Pages.Indicators;
using Extractor.App.Pages.Jobs;
using Extractor.App.Pages.Lexicons;
using Extractor.App.Pages.Registers;
using Extractor.App.Pages.Remarks;
using Extractor.App.Pages.Review;
using Extractor.App.Security;
using Extractor.Storage;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extractor.App.Web;

/// <summary>The pages by their addresses. A new one is a component in Pages/ and a line here.</summary>
internal static class PageRoutes
{
    public static void Map(IEndpointRouteBuilder app, Limits limits)
    {
        app.MapGet("/assets/{hash}/{**name}", (HttpContext context, Assets assets, string name) => assets.Serve(context, name)).AllowAnonymous();
        app.MapGet("/preferences", Preferences.Change).AllowAnonymous();
        LoginEndpoints.Map(app);
        app.MapGet("/explorer", async (ApiDocument document) => Page.Of<ExplorerPage>(new { Document = await document.ReadAsync() }));
        app.MapGet("/", (HttpContext context, IFactStore store, Shelf shelf) => Page.Of<DashboardPage>(new { Model = DashboardModel.Read(store, shelf, SavedSearches.Owner(context)) }));
        app.MapGet("/facts", FactsEndpoint.Get);
        app.MapGet("/facts/export.{format}", FactExport.Get);
        app.MapGet("/facts/{id}/citation", Citation.Get);
        app.MapGet("/articles", ArticleEndpoints.List);
        app.MapGet("/articles/{id:long}", ArticleEndpoints.Get);
        app.MapGet("/articles/{id:long}/card", ArticleEndpoints.Card);
        app.MapGet("/indicators", IndicatorEndpoints.List);
        app.MapGet("/indicator", IndicatorEndpoints.Get);
        app.MapGet("/indicator/alias", AliasEndpoints.Preview);
        app.MapPost("/indicator/alias", AliasEndpoints.Take);
        app.MapPost("/indicator/alias/drop", AliasEndpoints.Drop);
        app.MapGet("/remarks", RemarksEndpoint.Get);
        app.MapGet("/lexicon", LexiconEndpoints.Get);
        app.MapPost("/lexicon", LexiconEndpoints.Try);
        app.MapGet("/lexicon/words.tsv", LexiconEndpoints.Lines);
        app.MapPost("/lexicon/propose", LexiconEndpoints.Propose);
        app.MapPost("/lexicon/adopt", LexiconEndpoints.Adopt).NeedsRole(Role.Admin);
        app.MapPost("/lexicon/decline", LexiconEndpoints.Decline).NeedsRole(Role.Admin);
        app.MapPost("/lexicon/withdraw", LexiconEndpoints.Withdraw).NeedsRole(Role.Admin);
        app.MapPost("/lexicon/again", LexiconEndpoints.Again);
        app.MapGet("/jobs", JobsEndpoints.List);
        app.MapGet("/jobs/{id:long}", JobsEndpoints.Get);
        app.MapGet("/jobs/events", JobsEndpoints.Watch);
        app.MapPost("/jobs/upload", JobsEndpoints.Upload).TakesUploads(limits);
        app.MapPost("/jobs/{id:long}/retry", JobsEndpoints.Retry);
        app.MapPost("/jobs/{id:long}/cancel", JobsEndpoints.Cancel);
        app.MapPost("/jobs/{id:long}/resume", JobsEndpoints.Resume);
        app.MapGet("/policies", RegisterEndpoints.Policies);
        app.MapGet("/targets", RegisterEndpoints.Targets);
        app.MapGet("/experts", RegisterEndpoints.Experts);
        app.MapGet("/review", ReviewEndpoints.Get);
        app.MapPost("/review", ReviewEndpoints.Decide);
        app.MapPost("/review/accept", ReviewEndpoints.AcceptAll);
        app.MapPost("/review/undo", ReviewEndpoints.Undo);
        app.MapGet("/review/add", FactFormEndpoints.Add);
        app.MapPost("/review/add", FactFormEndpoints.TakeAdded);
        app.MapGet("/review/split", FactFormEndpoints.Split);
        app.MapPost("/review/split", FactFormEndpoints.TakeSplit);
        app.MapGet("/suggestions", Suggestions.Get);
        app.MapPost("/saved", SavedSearches.Keep).NeedsRole(Role.Reader);
        app.MapPost("/saved/open", SavedSearches.Open).NeedsRole(Role.Reader);
        app.MapPost("/saved/drop", SavedSearches.Drop).NeedsRole(Role.Reader);
        app.MapFallback((HttpContext context) => Page.Fault(context, StatusCodes.Status404NotFound, "fault.404"));
    }
}

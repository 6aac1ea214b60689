using Extractor.App.Mcp;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Extractor.App.Api;

/// <summary>The interface by its addresses. A new one is a line here, and stands in the OpenAPI document by itself.</summary>
internal static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder app, Site site)
    {
        var api = app.MapGroup("/api");
        Read(api.MapGet("/facts", FactsApi.List).WithTags("facts"), "searchFacts", "Facts by query");
        Read(api.MapGet("/facts/{id}", FactsApi.Get).WithTags("facts"), "getFact", "One fact");
        Change(api.MapPost("/facts/{id}/decisions", DecisionsApi.Post).WithTags("facts"), "decideFact", "Decides on a fact: accept, reject, correct, comment, assign, undo")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Read(api.MapGet("/documents", DocumentsApi.List).WithTags("documents"), "listDocuments", "Documents by path");
        Read(api.MapGet("/documents/{id:long}", DocumentsApi.Get).WithTags("documents"), "getDocument", "One article: text, facts, issues, repairs");
        Change(api.MapPost("/documents", UploadsApi.Post).WithTags("documents"), "uploadDocuments", "Uploads articles; they are loaded by a job")
            .Produces<JobBody>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DisableAntiforgery() // FormGuard asks for the token where a cookie says who uploads
            .TakesUploads(site.Limits);
        Read(api.MapGet("/series", SeriesApi.Get).WithTags("series"), "getSeries", "An indicator over time, every value with its sources");
        Read(api.MapGet("/policies", RegistersApi.Policies).WithTags("registers"), "listPolicies", "Titled documents, the most mentioned first, with the targets they set");
        Read(api.MapGet("/targets", RegistersApi.Targets).WithTags("registers"), "listTargets", "Targets by their day, with the latest actual value of the same thing");
        Read(api.MapGet("/experts", RegistersApi.Experts).WithTags("registers"), "listExperts", "People with their positions, and what they said");
        Read(api.MapGet("/reviews", ReviewsApi.List).WithTags("reviews"), "listReviews", "What needs a human, the least certain first");
        Read(api.MapGet("/decisions", ReviewsApi.Log).WithTags("decisions"), "listDecisions", "The log of decisions, the newest first");
        Read(api.MapGet("/jobs", JobsApi.List).WithTags("jobs"), "listJobs", "Jobs, the newest first");
        Read(api.MapGet("/jobs/{id:long}", JobsApi.Get).WithTags("jobs"), "getJob", "One job");
        Read(api.MapGet("/jobs/{id:long}/items", JobsApi.Items).WithTags("jobs"), "listJobItems", "The documents of a job, with what failed and why");
        Change(api.MapPost("/jobs/{id:long}/retry", JobsApi.Retry).WithTags("jobs"), "retryJob", "Tries the failed documents again");
        Change(api.MapPost("/jobs/{id:long}/cancel", JobsApi.Cancel).WithTags("jobs"), "cancelJob", "Gives a job up; what was done is kept");
        Change(api.MapPost("/jobs/{id:long}/resume", JobsApi.Resume).WithTags("jobs"), "resumeJob", "Lets a stopped job go on");
        Read(api.MapGet("/words", WordsApi.List).WithTags("words"), "listWords", "Words for the lexicons: what holds of each, the newest first");
        Read(api.MapGet("/words/log", WordsApi.Log).WithTags("words"), "listWordLog", "Everything that was said of words, the newest first");
        Change(api.MapPost("/words", WordsApi.Propose).WithTags("words"), "proposeWord", "Proposes a word for a lexicon; it is tried, and what it would change is noted")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Change(api.MapPost("/words/trial", WordsApi.Try).WithTags("words"), "tryWord", "Shows what a word would change; nothing is stored").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Change(api.MapPost("/words/{id:long}/decisions", WordsApi.Decide).WithTags("words"), "decideWord", "Adopts, declines or withdraws a word").NeedsRole(Role.Admin)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Read(api.MapGet("/audit", AuditApi.List).WithTags("audit"), "listAudit", "Log-ins and changes, the newest first").NeedsRole(Role.Admin);
        app.MapGet("/metrics", MetricsApi.Get).Produces<string>(StatusCodes.Status200OK, "application/openmetrics-text").WithName("getMetrics").WithTags("server").WithSummary("Metrics in OpenMetrics text");
        app.MapGet("/healthz", HealthApi.Live).AllowAnonymous().WithName("getHealth").WithTags("server").WithSummary("Whether the process answers");
        app.MapGet("/readyz", HealthApi.Ready).AllowAnonymous().WithName("getReadiness").WithTags("server").WithSummary("Whether the store answers too")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/openapi/v1.json", ApiDocument.Get).Produces<object>(StatusCodes.Status200OK, "application/json").WithName("getOpenApi").WithTags("server").WithSummary("This document");
        McpEndpoint.Map(app);
        api.MapFallback(NotThere.Answer).WithMetadata(new PageEndpoint());
    }

    private static RouteHandlerBuilder Read(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name).WithSummary(summary)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Change(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name).WithSummary(summary)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);
}

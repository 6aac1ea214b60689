using Extractor.App.Web;
using Extractor.Documents;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Extractor.App.Api;

/// <summary>What goes wrong in the interface is answered as problem details: faults that were thrown, and bare status codes.</summary>
internal sealed class ApiFaults(RequestDelegate next, ILogger<ApiFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!InterfacePaths.Holds(context.Request.Path))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
            {
                await Problems.Of(context.Response.StatusCode, ReasonPhrases.GetReasonPhrase(context.Response.StatusCode) + ".").ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception x) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Answer(x, context).ExecuteAsync(context);
        }
    }

    private IResult Answer(Exception fault, HttpContext context)
    {
        switch (fault)
        {
            case QueryException query:
                return Problems.Of(query, context.RequestServices.GetRequiredService<PageContext>().IsChinese);
            case ApiException known:
                return Problems.Of(known.Status, known.Message);
            case BadHttpRequestException bad:
                return Problems.Of(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is larger than the server takes." : bad.Message);
            case InvalidDataException form:
                return Problems.Of(form.Message.Contains("limit", StringComparison.OrdinalIgnoreCase) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, form.Message);
            case DocumentException document:
                return Problems.Of(StatusCodes.Status422UnprocessableEntity, document.Message);
            case StoreException store:
                log.LogError(store, "{Path}:", context.Request.Path);
                return Problems.Of(StatusCodes.Status503ServiceUnavailable, store.Message);
            default:
                log.LogError(fault, "{Path}:", context.Request.Path);
                return Problems.Of(StatusCodes.Status500InternalServerError, "The server failed; its log tells why.");
        }
    }
}

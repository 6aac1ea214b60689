using Extractor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Extractor.App.Web;

/// <summary>An exception in a page becomes a page that says so, and a line in the log.</summary>
internal sealed class PageFaults(RequestDelegate next, ILogger<PageFaults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone on.
        }
        catch (Exception x) when (!context.Response.HasStarted && !IsInterface(context))
        {
            var known = x is StoreException;
            log.LogError(x, "{Path}:", context.Request.Path);
            context.Response.Clear();
            await Page.Fault(context, known ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, known ? "fault.503" : "fault.500", known ? x.Message : null)
                .ExecuteAsync(context);
        }
    }

    /// <summary>Programs are answered in their own form.</summary>
    private static bool IsInterface(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}

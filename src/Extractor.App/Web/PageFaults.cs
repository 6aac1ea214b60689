using Extractor.App.Api;
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
            context.Response.Clear();
            if (x is BadHttpRequestException or InvalidDataException)
            {
                var tooLarge = (x as BadHttpRequestException)?.StatusCode == StatusCodes.Status413PayloadTooLarge;
                await Page.Fault(context, (x as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, tooLarge ? "fault.413" : "fault.400").ExecuteAsync(context);
                return;
            }

            var known = x is StoreException;
            log.LogError(x, "{Path}:", context.Request.Path);
            await Page.Fault(context, known ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, known ? "fault.503" : "fault.500", known ? x.Message : null)
                .ExecuteAsync(context);
        }
    }

    /// <summary>Programs are answered in their own form.</summary>
    private static bool IsInterface(HttpContext context) => InterfacePaths.Holds(context.Request.Path);
}

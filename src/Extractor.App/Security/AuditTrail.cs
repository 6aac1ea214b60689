using System.Globalization;
using Extractor.App.Web;
using Extractor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Extractor.App.Security;

/// <summary>Notes every change that a known caller asked for, and what they were not allowed: who, what, on what, and how it ended.</summary>
internal sealed class AuditTrail(RequestDelegate next, Site site, ILogger<AuditTrail> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var status = context.Response.StatusCode;
        if (Caller.Of(context).Role is null || (Access.IsSafe(context.Request.Method) && status != StatusCodes.Status403Forbidden) || status == StatusCodes.Status429TooManyRequests
            || context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } pattern } endpoint || endpoint.Metadata.GetMetadata<NotAudited>() is not null)
        {
            return;
        }

        try
        {
            site.Store.Accounts.Note(
                Caller.Of(context).Name, $"{context.Request.Method} {pattern}", context.Request.Path, status.ToString(CultureInfo.InvariantCulture), Address(context));
        }
        catch (StoreException x)
        {
            log.LogError(x, "{Path} could not be noted in the audit log:", context.Request.Path);
        }
    }

    public static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}

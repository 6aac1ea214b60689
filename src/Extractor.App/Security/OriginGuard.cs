using System.Net;
using Extractor.App.Api;
using Extractor.App.Web;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Security;

/// <summary>
/// Turns away what a page of another site makes a browser send: changes that come from a foreign origin, and, where
/// nobody logs in, requests for another host's name (a name that was made to point at this machine) or through a proxy.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, Site site)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"];

    public Task InvokeAsync(HttpContext context)
    {
        var fault = !site.NeedsLogin && !IsLoopback(context.Request.Host.Host) ? (StatusCodes.Status421MisdirectedRequest, "This server answers only to localhost, 127.0.0.1 and [::1].")
            : !site.NeedsLogin && Array.Exists(ProxyHeaders, context.Request.Headers.ContainsKey) ? (StatusCodes.Status403Forbidden, "Behind a proxy the server must ask for log-ins: serve --login.")
            : !Access.IsSafe(context.Request.Method) && IsForeign(context.Request) ? (StatusCodes.Status403Forbidden, "Changes are taken from this site's own pages alone.")
            : default((int Status, string Detail)?);
        return fault is { } given ? Problems.Of(given.Status, given.Detail).ExecuteAsync(context) : next(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } and not ("same-origin" or "none");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

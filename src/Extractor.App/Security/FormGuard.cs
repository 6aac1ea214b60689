using Extractor.App.Api;
using Extractor.App.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Security;

/// <summary>
/// Asks every change for the token of a page that this server made: of pages always, of the interface where a browser's
/// cookie says who asks. Pages put it into their forms with <c>&lt;AntiforgeryToken /&gt;</c>; scripts read it from
/// <c>&lt;meta name="antiforgery"&gt;</c> and send it as the header <c>X-Antiforgery</c>.
/// </summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public const string Header = "X-Antiforgery";

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAsked(context) && !await IsGenuineAsync(context))
        {
            const string Detail = "The form is not one that this server made for you, or too old; load the page again.";
            await (InterfacePaths.Holds(context.Request.Path)
                ? Problems.Of(StatusCodes.Status400BadRequest, Detail)
                : Page.Fault(context, StatusCodes.Status400BadRequest, "fault.form")).ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool IsAsked(HttpContext context)
    {
        if (Access.IsSafe(context.Request.Method))
        {
            return false;
        }

        return !InterfacePaths.Holds(context.Request.Path) || Caller.Of(context).Way == CallerWay.Session;
    }

    private async Task<bool> IsGenuineAsync(HttpContext context)
    {
        // A body that comes with the token as a header is not read before that is known to be good.
        if (!context.Request.Headers.ContainsKey(Header))
        {
            if (InterfacePaths.Holds(context.Request.Path) || !context.Request.HasFormContentType)
            {
                return false;
            }

            await context.Request.ReadFormAsync(context.RequestAborted); // so that one too large is told apart from one forged
        }

        return await antiforgery.IsRequestValidAsync(context);
    }
}

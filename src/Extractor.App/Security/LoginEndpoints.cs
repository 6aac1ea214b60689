using System.Net;
using Extractor.App.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Extractor.App.Security;

/// <summary>The page to log in, and logging out.</summary>
internal static class LoginEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/login", (string? back) => Page.Of<LoginPage>(new { Back = back })).AllowAnonymous();
        app.MapPost("/login", Login).AllowAnonymous().WithMetadata(new NotAudited());
        app.MapPost("/logout", Logout).AllowAnonymous().WithMetadata(new NotAudited());
    }

    private static IResult Login(
        HttpContext context, Site site, Passwords passwords, LoginThrottle throttle, [FromForm] string? name, [FromForm] string? password, [FromForm] string? back)
    {
        var (given, accounts) = (name?.Trim() ?? "", site.Store.Accounts);
        if (!context.Request.IsHttps && context.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from))
        {
            return Refuse(StatusCodes.Status403Forbidden, "login.https", back);
        }

        if (given.Length is 0 or > 100 || password is null or { Length: 0 or > 1000 })
        {
            return Refuse(StatusCodes.Status400BadRequest, "login.wrong", back);
        }

        if (throttle.MustWait(given))
        {
            accounts.Note("", "login", given, "refused", AuditTrail.Address(context));
            return Refuse(StatusCodes.Status429TooManyRequests, "login.wait", back);
        }

        var account = accounts.Find(given);
        if (!passwords.Verify(account, password, out var better))
        {
            throttle.Wrong(given);
            accounts.Note("", "login", given, "refused", AuditTrail.Address(context));
            return Refuse(StatusCodes.Status401Unauthorized, "login.wrong", back);
        }

        throttle.Right(given);
        if (better is not null)
        {
            accounts.Rehash(account!.AccountId, better);
        }

        var session = Secrets.New();
        accounts.BeginSession(account!.AccountId, Secrets.Hash(session), site.Clock.GetUtcNow() + site.Limits.Session);
        accounts.Note(account.Name, "login", given, "ok", AuditTrail.Address(context));
        context.Response.Cookies.Append(CallerAuthentication.Cookie, session, Options(site.Limits.Session));
        return Results.LocalRedirect(LocalAddress.Or(back, "/"));
    }

    private static IResult Logout(HttpContext context, Site site)
    {
        if (context.Request.Cookies[CallerAuthentication.Cookie] is { Length: > 0 } session)
        {
            site.Store.Accounts.EndSession(Secrets.Hash(session));
            site.Store.Accounts.Note(Caller.Of(context).Name, "logout", "", "ok", AuditTrail.Address(context));
            context.Response.Cookies.Delete(CallerAuthentication.Cookie, Options(null));
        }

        return Results.LocalRedirect("/login");
    }

    private static IResult Refuse(int status, string message, string? back) => Page.Of<LoginPage>(new { Back = back, Fault = message }, status);

    private static CookieOptions Options(TimeSpan? age) =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = age };
}

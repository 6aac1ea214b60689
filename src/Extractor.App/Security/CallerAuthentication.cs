using System.Text.Encodings.Web;
using Extractor.App.Api;
using Extractor.App.Web;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Extractor.App.Security;

/// <summary>Knows callers by an API key (<c>Authorization: Bearer</c> or <c>X-API-Key</c>) or by the cookie of a session.</summary>
internal sealed class CallerAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Site site)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The prefix makes browsers keep it to this host and to HTTPS.</summary>
    public const string Cookie = "__Host-extractor-session";

    private const string Bearer = "Bearer ";

    private AccountBook Accounts => site.Store.Accounts;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (InterfacePaths.Holds(Request.Path) || !HttpMethods.IsGet(Request.Method))
        {
            Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.Of(StatusCodes.Status401Unauthorized, "An API key or a log-in is needed.").ExecuteAsync(Context);
            return;
        }

        Response.Redirect(Link.Ascii(Link.To("/login", ("back", Request.PathBase + Request.Path + Request.QueryString))));
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        await (InterfacePaths.Holds(Request.Path)
            ? Problems.Of(StatusCodes.Status403Forbidden, "Your role does not allow this.")
            : Page.Fault(Context, StatusCodes.Status403Forbidden, "fault.403")).ExecuteAsync(Context);
    }

    private AuthenticateResult Authenticate()
    {
        if (Key() is { } key && Accounts.OfKey(Secrets.Hash(key)) is { } holder)
        {
            return Success(Caller.Principal(holder, CallerWay.Key));
        }

        if (!site.NeedsLogin)
        {
            return Success(Caller.Local());
        }

        if (Key() is not null)
        {
            return AuthenticateResult.Fail("unknown key");
        }

        return Request.Cookies[Cookie] is { Length: > 0 } session && Accounts.OfSession(Secrets.Hash(session)) is { } account
            ? Success(Caller.Principal(account, CallerWay.Session))
            : AuthenticateResult.NoResult();
    }

    private string? Key()
    {
        var authorization = Request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : Request.Headers["X-API-Key"].ToString() is { Length: > 0 } given ? given : null;
    }

    private AuthenticateResult Success(System.Security.Claims.ClaimsPrincipal who) => AuthenticateResult.Success(new AuthenticationTicket(who, Scheme.Name));
}

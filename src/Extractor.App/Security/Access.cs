using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Security;

/// <summary>
/// Who may call what. An endpoint that says nothing may be read by readers and changed through by reviewers; others say
/// <see cref="NeedsRole"/>, and what anyone may see says <c>AllowAnonymous()</c>.
/// </summary>
internal static class Access
{
    public static TBuilder NeedsRole<TBuilder>(this TBuilder endpoint, Role role)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.AddAuthenticationSchemes(Caller.Scheme).RequireAssertion(context => Has(context, role)));

    public static void Configure(AuthorizationOptions options) => options.FallbackPolicy = new AuthorizationPolicyBuilder(Caller.Scheme)
        .RequireAssertion(context => Has(context, context.Resource is HttpContext http && IsSafe(http.Request.Method) ? Role.Reader : Role.Reviewer))
        .Build();

    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool Has(AuthorizationHandlerContext context, Role role) => Caller.Of(context.User).Role >= role;
}

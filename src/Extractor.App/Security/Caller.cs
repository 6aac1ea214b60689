using System.Security.Claims;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Security;

/// <summary>Who asks.</summary>
/// <param name="Name">Of the account; empty where nobody logs in.</param>
/// <param name="Role">Null for someone unknown.</param>
/// <param name="Way">How they are known.</param>
internal sealed record Caller(string Name, Role? Role, CallerWay Way)
{
    public const string Scheme = "extractor";

    private const string WayClaim = "way";

    /// <summary>The name that decisions are kept under: of the account, else of the user this program runs as.</summary>
    public string Signature => Name.Length > 0 ? Name : Environment.UserName;

    public static Caller Of(HttpContext context) => Of(context.User);

    public static Caller Of(ClaimsPrincipal user) => new(
        user.Identity?.Name ?? "",
        Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null,
        Enum.TryParse<CallerWay>(user.FindFirstValue(WayClaim), out var way) ? way : CallerWay.Unknown);

    /// <summary>Everyone, where the server can only be reached from this machine.</summary>
    public static ClaimsPrincipal Local() => Principal([new(ClaimTypes.NameIdentifier, "local")], Storage.Accounts.Role.Admin, CallerWay.Local);

    public static ClaimsPrincipal Principal(Account account, CallerWay way) =>
        Principal([new(ClaimTypes.NameIdentifier, account.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(ClaimTypes.Name, account.Name)], account.Role, way);

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims, Role role, CallerWay way) =>
        new(new ClaimsIdentity([.. claims, new(ClaimTypes.Role, role.ToString()), new(WayClaim, way.ToString())], Scheme));
}

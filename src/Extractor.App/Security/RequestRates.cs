using System.Globalization;
using System.Threading.RateLimiting;
using Extractor.App.Api;
using Extractor.App.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Extractor.App.Security;

/// <summary>How often one caller may ask, and one machine may try a password.</summary>
internal static class RequestRates
{
    public static void Configure(RateLimiterOptions options, Site site)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, site));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Problems.Of(StatusCodes.Status429TooManyRequests, "Too many requests; Retry-After says how many seconds to wait.").ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context, Site site)
    {
        var limits = site.Limits;
        if (context.Request.Path == "/login" && HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetFixedWindowLimiter($"login {AuditTrail.Address(context)}", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = limits.LoginsPerMinute, Window = TimeSpan.FromMinutes(1),
            });
        }

        if (!site.NeedsLogin)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var caller = Caller.Of(context);
        return RateLimitPartition.GetTokenBucketLimiter(caller.Role is null ? AuditTrail.Address(context) : $"account {caller.Name}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.RequestsAtOnce, TokensPerPeriod = limits.RequestsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }
}

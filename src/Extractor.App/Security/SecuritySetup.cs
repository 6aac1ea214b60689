using Extractor.App.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Security;

/// <summary>What every request passes before it comes to an endpoint, in order.</summary>
internal static class SecuritySetup
{
    public static void AddSecurity(this IServiceCollection services, Site site)
    {
        services.AddSingleton(site.Limits);
        services.AddSingleton<Passwords>();
        services.AddSingleton<LoginThrottle>();
        services.AddAuthentication(Caller.Scheme).AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(Caller.Scheme, null);
        services.AddAuthorization(Access.Configure);
        services.AddRateLimiter(options => RequestRates.Configure(options, site));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = FormGuard.Header;
            options.Cookie.Name = "extractor-forms";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = site.Limits.UploadBytes); // bodies are limited by endpoint
        services.AddDataProtection().SetApplicationName("extractor");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new SealKeys(site.Store.Accounts));
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
    }

    public static void UseSecurity(this WebApplication app, Site site)
    {
        if (site.NeedsLogin)
        {
            app.UseForwardedHeaders(); // of proxies on this machine alone
        }

        app.UseMiddleware<OriginGuard>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<FormGuard>();
    }
}

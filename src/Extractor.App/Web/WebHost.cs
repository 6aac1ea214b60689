using System.Text.Encodings.Web;
using System.Text.Unicode;
using Extractor.App.Api;
using Extractor.App.Cli;
using Extractor.App.Registers;
using Extractor.App.Security;
using Extractor.App.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Extractor.App.Web;

/// <summary>The server: its services, the order of what every request passes, and its routes.</summary>
internal static class WebHost
{
    /// <param name="more">Adds what works beside the pages.</param>
    public static WebApplication Build(Site site, IReadOnlyList<string> urls, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "extractor" });
        builder.WebHost.UseUrls([.. urls]);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = site.Limits.BodyBytes;
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = site.Certificate);
        });
        if (site.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.Logging.ClearProviders().AddProvider(new ShellLog(site.Shell)).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // it warns that keys in a database are not encrypted: SealKeys says why not
        Services(builder.Services, site);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<AuditTrail>();
        app.UseMiddleware<PageFaults>();
        app.UseApi();
        app.UseSecurity(site);
        app.UseAntiforgery();
        ApiRoutes.Map(app, site);
        PageRoutes.Map(app.MapGroup("").WithMetadata(new PageEndpoint()), site.Limits);
        return app;
    }

    /// <summary>Serves until the user stops the program.</summary>
    public static async Task RunAsync(WebApplication app, Shell shell)
    {
        try
        {
            await app.StartAsync(shell.Cancellation);
        }
        catch (IOException x) when (x.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw shell.Failure("serve.in-use", string.Join(", ", app.Urls));
        }

        shell.Say("serve.ready", Address(app));
        try
        {
            await Task.Delay(Timeout.Infinite, shell.Cancellation);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Where a started server listens; the port is known even where 0 was asked for.</summary>
    public static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static void Services(IServiceCollection services, Site site)
    {
        services.AddSingleton(site);
        services.AddSingleton(site.Store);
        services.AddSingleton(site.Clock);
        services.AddSingleton(Assets.Read(site.WebRoot));
        services.AddSingleton<Languages>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<QueueCache>();
        services.AddSingleton<Shelf>();
        services.AddSingleton<RegisterShelf>();
        services.AddHostedService<Warmth>();
        services.AddSingleton(site.InForce);
        services.AddSingleton<WordDesk>();
        services.AddHostedService<PipelineWatch>();
        services.AddHttpContextAccessor();
        services.AddScoped<PageContext>();
        services.AddRazorComponents();
        services.AddSecurity(site);
        services.AddApi();
        // Chinese stays readable in the source of a page, and a third of the size.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddSingleton<IHostLifetime, QuietLifetime>();
    }
}

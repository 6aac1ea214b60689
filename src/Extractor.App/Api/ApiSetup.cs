using System.Text.Json.Serialization;
using Extractor.App.Output;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Api;

/// <summary>What the interface is made of.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<RequestMeter>();
        services.AddSingleton<ApiDocument>();
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.Encoder = PlainJsonEncoder.Instance;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new WrittenConverter());
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // so that the answer can say what is wrong
        services.AddOpenApi(ApiDocument.Name, ApiDescription.Configure);
    }

    public static void UseApi(this WebApplication app)
    {
        var meter = app.Services.GetRequiredService<RequestMeter>();
        app.Use(next => context => meter.MeasureAsync(context, next));
        app.UseMiddleware<ApiFaults>();
    }
}

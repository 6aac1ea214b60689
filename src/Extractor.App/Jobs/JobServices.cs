using Extractor.App.Cli;
using Extractor.App.Words;
using Extractor.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Jobs;

/// <summary>
/// Puts workers into a program that hosts services, such as <c>serve</c>:
/// <code>
/// builder.Services.AddExtractorJobs(global.Store(parse), store, site.InForce, shell, new JobOptions { Command = "serve" });
/// </code>
/// They start with the host and stop with it in order. On SQLite they wait for their turn where another process works on
/// the store. What they do is told them through <see cref="IFactStore.Jobs"/> alone: what is queued, cancelled, resumed or
/// tried again there is found within a second.
/// </summary>
internal static class JobServices
{
    /// <param name="place">The store as the user names it.</param>
    /// <param name="store">The same, open; it must stay open until the host has stopped.</param>
    public static IServiceCollection AddExtractorJobs(this IServiceCollection services, string place, IFactStore store, PipelineInForce inForce, Shell shell, JobOptions options)
    {
        services.AddSingleton(new HostedWorkers(place, store, inForce, shell, options));
        services.AddHostedService(provider => provider.GetRequiredService<HostedWorkers>());
        return services;
    }
}

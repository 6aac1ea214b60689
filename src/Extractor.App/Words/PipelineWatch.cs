using Extractor.App.Web;
using Microsoft.Extensions.Hosting;

namespace Extractor.App.Words;

/// <summary>Keeps a server at the pipeline in force, whoever changed it.</summary>
internal sealed class PipelineWatch(Site site) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await site.InForce.WatchAsync(site.Shell, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }
}

using Microsoft.Extensions.Hosting;

namespace Extractor.App.Web;

/// <summary>Leaves signals to the program, which hears them already.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

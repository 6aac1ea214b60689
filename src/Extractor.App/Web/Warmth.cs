using Extractor.App.Pages.Dashboard;
using Extractor.App.Pages.Facts;
using Extractor.App.Registers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.Extensions.Hosting;

namespace Extractor.App.Web;

/// <summary>Has at hand what everybody asks for first, from the start on and whenever the store has moved on, so that nobody waits for it.</summary>
internal sealed class Warmth(IFactStore store, Shelf shelf, RegisterShelf registers, QueueCache queues) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var warm = "";
        try
        {
            for (; ; await Task.Delay(BetweenLooks, stoppingToken))
            {
                warm = await LookAsync(warm, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    /// <returns>The state of the store that everything is at hand for.</returns>
    private async Task<string> LookAsync(string warm, CancellationToken stop)
    {
        try
        {
            var state = shelf.State();
            if (state == warm)
            {
                return warm;
            }

            Action[] things =
            [
                () => DashboardModel.Warm(store, shelf), () => FactsEndpoint.Warm(store, shelf), () => registers.Policies(Query.Everything), () => registers.Targets(Query.Everything),
                () => registers.Experts(Query.Everything),
            ];
            foreach (var thing in things)
            {
                stop.ThrowIfCancellationRequested();
                thing();
            }

            await queues.WarmAsync();
            return state;
        }
        catch (StoreException)
        {
            return warm; // it will be there again
        }
    }
}

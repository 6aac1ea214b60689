using Extractor.App.Inputs;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>Puts the items of a run into the ledger, batch by batch, while workers are at the first ones.</summary>
/// <param name="added">Told whenever some are there.</param>
internal sealed class RunFeeder(IJobLedger ledger, StorePatience patience, long run, Action? added = null)
{
    private const int SmallestBatch = 8;
    private const int LargestBatch = 400;
    private const int LargestContent = 8 << 20;

    /// <summary>Items are added as soon as there are a few, at first; later many batches of them at once, since each time costs a commit.</summary>
    private const int MostAtOnce = 2000;

    /// <summary>A batch is at most this part of what came before it, so that no worker is left alone with a large one at the end.</summary>
    private const int PartOfAll = 12;

    private readonly List<NewItem> _items = [];
    private long _seen;
    private long _bytes;

    /// <exception cref="OperationCanceledException">The user stopped it; what was added stays.</exception>
    public async Task FeedAsync(IEnumerable<NewItem> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            _items.Add(item);
            _bytes += item.Content?.Length ?? 0;
            if (_items.Count >= Math.Clamp(_seen, 2 * SmallestBatch, MostAtOnce) || _bytes >= LargestContent)
            {
                await FlushAsync(cancellation);
            }
        }

        await FlushAsync(cancellation);
        await patience.TryAsync(
            () =>
            {
                ledger.CloseFeed(run);
                return true;
            },
            cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await patience.TryAsync(() => ledger.Add(run, _items, (int)Math.Clamp((_seen + _items.Count) / PartOfAll, SmallestBatch, LargestBatch)), cancellation);
        _seen += _items.Count;
        _items.Clear();
        _bytes = 0;
        added?.Invoke();
    }
}

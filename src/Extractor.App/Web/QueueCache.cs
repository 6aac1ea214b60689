using System.Collections.Concurrent;
using Extractor.App.Review;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Web;

/// <summary>
/// Queues while reviewers work on them. Putting one together reads thousands of facts; going on to the next item must
/// not. A queue is made anew when a run brought something, a decision was taken back, or after a while.
/// </summary>
internal sealed class QueueCache(IFactStore store, TimeProvider clock)
{
    private const int Longest = 1500;
    private const int Kept = 30;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(2);

    private sealed record Queue(QueuePage Page, DateTimeOffset MadeAt, long Run)
    {
        /// <summary>Items decided since.</summary>
        public ConcurrentDictionary<string, bool> Gone { get; } = new(StringComparer.Ordinal);
    }

    private readonly ConcurrentDictionary<(string Query, string Reviewer), Queue> _queues = new();

    /// <summary>What waits behind a place, the riskiest first, and how many there are in all.</summary>
    /// <param name="after">Name of the last item seen; null, or one that is not in the queue, begins it.</param>
    public (IEnumerable<QueueItem> Items, int Waiting, bool IsCapped) Of(Query query, string reviewer, string? after)
    {
        var run = store.Runs(1) is [var newest] ? newest.RunId : 0;
        var queue = _queues.GetValueOrDefault((query.Text, reviewer));
        if (queue is null || queue.Run != run || clock.GetUtcNow() - queue.MadeAt > Age)
        {
            queue = new Queue(new ReviewQueue(store).List(new QueueRequest { Query = query, Reviewer = reviewer, Limit = Longest }), clock.GetUtcNow(), run);
            if (_queues.Count >= Kept)
            {
                _queues.Clear();
            }

            _queues[(query.Text, reviewer)] = queue;
        }

        var from = after is null ? 0 : queue.Page.Items.ToList().FindIndex(i => i.Name == after) + 1;
        return (queue.Page.Items.Skip(from).Where(i => !queue.Gone.ContainsKey(i.Name)), queue.Page.Total - queue.Gone.Count, queue.Page.IsCapped);
    }

    public void Decided(string name)
    {
        foreach (var queue in _queues.Values)
        {
            queue.Gone[name] = true;
        }
    }

    /// <summary>Something may be back in the queue.</summary>
    public void Forget() => _queues.Clear();
}

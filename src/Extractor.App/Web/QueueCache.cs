using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.App.Review;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Review;

namespace Extractor.App.Web;

/// <summary>
/// Queues while reviewers work on them. Putting one together reads thousands of facts; going on to the next item must
/// not. What is decided leaves a queue at once and what is undone comes back. A queue is made anew when a run brought
/// something or after a while: at once where that is quick, else beside the reviewers, who see the one before so long.
/// </summary>
internal sealed class QueueCache(IFactStore store, TimeProvider clock)
{
    private const int Longest = 1500;
    private const int Kept = 30;
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(300);

    private sealed record Queue(QueuePage Page, DateTimeOffset MadeAt, TimeSpan Took, long Run)
    {
        /// <summary>Items decided since.</summary>
        public ConcurrentDictionary<string, bool> Gone { get; } = new(StringComparer.Ordinal);

        public bool IsOutdated { get; set; }
    }

    private readonly ConcurrentDictionary<string, Queue> _queues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Queue>>> _making = new(StringComparer.Ordinal);

    /// <summary>What waits behind a place, the riskiest first, and how many there are in all.</summary>
    /// <param name="after">Name of the last item seen; null, or one that is not in the queue, begins it.</param>
    /// <param name="patience">How long to wait for a queue that was not asked for before.</param>
    /// <returns>Null where it is being put together yet.</returns>
    public async Task<(IEnumerable<QueueItem> Items, int Waiting, bool IsCapped)?> OfAsync(Query query, string reviewer, string? after, TimeSpan patience)
    {
        if (await QueueAsync(query, patience) is not { } queue)
        {
            return null;
        }

        bool IsOf(QueueItem item) => item.Assignee is null || item.Assignee == reviewer;
        var from = after is null ? 0 : queue.Page.Items.ToList().FindIndex(i => i.Name == after) + 1;
        return (queue.Page.Items.Skip(from).Where(i => IsOf(i) && !queue.Gone.ContainsKey(i.Name)), queue.Page.Total - queue.Page.Items.Count(i => !IsOf(i) || queue.Gone.ContainsKey(i.Name)), queue.Page.IsCapped);
    }

    /// <summary>Puts the queue of everything together, so that nobody waits for it.</summary>
    public Task WarmAsync() => QueueAsync(Query.Everything, Timeout.InfiniteTimeSpan);

    public void Decided(string name)
    {
        foreach (var queue in _queues.Values)
        {
            queue.Gone[name] = true;
        }
    }

    /// <summary>What these decisions were about may be back in the queue.</summary>
    public void Undone(IReadOnlyList<Decision> decisions)
    {
        var targets = decisions.Select(d => (d.Document, d.Target)).ToHashSet();
        foreach (var queue in _queues.Values)
        {
            foreach (var item in queue.Page.Items.Where(i => targets.Contains((i.Fact?.Document ?? i.Remark?.Document ?? "", i.Fact?.Fact.Key ?? i.Remark?.Key ?? ""))))
            {
                queue.Gone.TryRemove(item.Name, out _);
            }
        }

        Forget();
    }

    /// <summary>Something may be back in the queue, or gone from it.</summary>
    public void Forget()
    {
        foreach (var queue in _queues.Values)
        {
            queue.IsOutdated = true;
        }
    }

    private async Task<Queue?> QueueAsync(Query query, TimeSpan patience)
    {
        var run = store.Runs(1) is [var newest] ? newest.RunId : 0;
        var queue = _queues.GetValueOrDefault(query.Text);
        if (queue is not null && queue.Run == run && !queue.IsOutdated && clock.GetUtcNow() - queue.MadeAt <= Age)
        {
            return queue;
        }

        var making = _making.GetOrAdd(query.Text, _ => new Lazy<Task<Queue>>(() => Task.Run(() => Make(query, run)))).Value;
        if (queue is not null && queue.Took > Quick)
        {
            return queue;
        }

        return patience == Timeout.InfiniteTimeSpan || await Task.WhenAny(making, Task.Delay(patience, clock)) == making ? await making : queue;
    }

    private Queue Make(Query query, long run)
    {
        try
        {
            var (since, before) = (Stopwatch.GetTimestamp(), _queues.GetValueOrDefault(query.Text));
            before?.IsOutdated = false;
            var known = before?.Gone.Keys.ToHashSet() ?? [];
            var page = new ReviewQueue(store).List(new QueueRequest { Query = query, Limit = Longest });
            var queue = new Queue(page, clock.GetUtcNow(), Stopwatch.GetElapsedTime(since), run) { IsOutdated = before?.IsOutdated ?? false };
            foreach (var decided in before?.Gone.Keys.Where(n => !known.Contains(n)) ?? [])
            {
                queue.Gone[decided] = true; // while it was made
            }

            if (_queues.Count >= Kept)
            {
                _queues.Clear();
            }

            return _queues[query.Text] = queue;
        }
        finally
        {
            _making.TryRemove(query.Text, out _);
        }
    }
}

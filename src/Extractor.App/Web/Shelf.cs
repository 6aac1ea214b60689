using System.Collections.Concurrent;
using System.Diagnostics;
using Extractor.Storage;

namespace Extractor.App.Web;

/// <summary>
/// Keeps what takes long to put together and is asked for again and again: registers, counts. Everything on it belongs
/// to one state of the store. What was quick to make is made anew when the store has moved on; what was not is shown as
/// it was while it is made anew.
/// </summary>
internal sealed class Shelf(IFactStore store, TimeProvider clock)
{
    private const int Kept = 200;
    private const int WatchedRuns = 5;
    private const int Rest = 10; // of eleven seconds at most one goes into making a thing anew
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private sealed record Thing(object Made, string State, DateTimeOffset At, TimeSpan Took)
    {
        private int _renewing;

        /// <summary>Whether the one who asks is to make it anew.</summary>
        public bool Claim() => Interlocked.Exchange(ref _renewing, 1) == 0;

        public void Release() => Interlocked.Exchange(ref _renewing, 0);
    }

    private readonly ConcurrentDictionary<string, Thing> _things = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _making = new(StringComparer.Ordinal);

    public T Take<T>(string name, Func<T> make)
        where T : class
    {
        var state = State();
        if (_things.TryGetValue(name, out var thing) && thing.Made is T made)
        {
            if (thing.State == state && clock.GetUtcNow() - thing.At < Age)
            {
                return made;
            }

            if (thing.Took > Quick)
            {
                if (clock.GetUtcNow() - thing.At > thing.Took * Rest && thing.Claim())
                {
                    _ = Task.Run(() =>
                    {
                        try
                        {
                            Renew(name, make, state);
                        }
                        finally
                        {
                            thing.Release(); // where it failed, the next one who asks tries again
                        }
                    });
                }

                return made;
            }
        }

        return Renew(name, make, state);
    }

    /// <summary>The same, for who does not wait long the first time.</summary>
    /// <returns>Null where it is not made yet; it is being made.</returns>
    public async Task<T?> TakeAsync<T>(string name, Func<T> make, TimeSpan patience)
        where T : class
    {
        if (_things.TryGetValue(name, out var thing) && thing.Made is T)
        {
            return Take(name, make);
        }

        var making = _making.GetOrAdd(name, _ => new Lazy<Task>(() => Task.Run(() => First(name, make)))).Value;
        if (await Task.WhenAny(making, Task.Delay(patience, clock)) != making)
        {
            return null;
        }

        await making;
        return Take(name, make);
    }

    /// <summary>When a thing was made, where the store has moved on since and it is being made anew; else null.</summary>
    public DateTimeOffset? AsOf(string name) => _things.TryGetValue(name, out var thing) && thing.State != State() ? thing.At : null;

    /// <summary>Changes with every run that begins, every document it finishes, and every decision.</summary>
    public string State()
    {
        var (run, decision) = (store.Runs(1), store.Review.Log(1));
        return FormattableString.Invariant($"{(run is [var r] ? r.RunId : 0)} {store.Jobs.List(null, WatchedRuns).Sum(j => j.Finished)} {(decision is [var d] ? d.DecisionId : 0)}");
    }

    private void First<T>(string name, Func<T> make)
        where T : class
    {
        try
        {
            Renew(name, make, State());
        }
        finally
        {
            _making.TryRemove(name, out _);
        }
    }

    private T Renew<T>(string name, Func<T> make, string state)
        where T : class
    {
        var since = Stopwatch.GetTimestamp();
        var made = make();
        if (_things.Count >= Kept)
        {
            _things.Clear();
        }

        _things[name] = new Thing(made, state, clock.GetUtcNow(), Stopwatch.GetElapsedTime(since));
        return made;
    }
}

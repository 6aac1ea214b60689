using System.Diagnostics;
using Extractor.Storage;

namespace Extractor.App.Jobs;

/// <summary>Tries again what failed because the store is out of reach for a while, such as a server that is starting again.</summary>
internal sealed class StorePatience(TimeSpan limit)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <exception cref="StoreException">It fails for another reason, or is out of reach for too long.</exception>
    public async Task<T> TryAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return work();
            }
            catch (StoreException e) when (e.IsTransient && Stopwatch.GetElapsedTime(since) < limit)
            {
                await Task.Delay(pause, cancellation);
            }
        }
    }
}

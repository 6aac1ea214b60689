using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>Lets several articles of each lane through at a time, or one alone while no other is under way.</summary>
internal sealed class ArticleGate(int bulk, int interactive) : IDisposable
{
    private readonly SemaphoreSlim _bulk = new(bulk);
    private readonly SemaphoreSlim _interactive = new(interactive);
    private readonly SemaphoreSlim _alone = new(1);

    public async Task<T> WithOthersAsync<T>(WorkLane lane, Func<Task<T>> work, CancellationToken cancellation)
    {
        var places = lane == WorkLane.Bulk ? _bulk : _interactive;
        await places.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            places.Release();
        }
    }

    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        var taken = new List<SemaphoreSlim>();
        try
        {
            foreach (var places in Enumerable.Repeat(_bulk, bulk).Concat(Enumerable.Repeat(_interactive, interactive)))
            {
                await places.WaitAsync(cancellation);
                taken.Add(places);
            }

            return await work();
        }
        finally
        {
            foreach (var places in taken)
            {
                places.Release();
            }

            _alone.Release();
        }
    }

    public void Dispose()
    {
        _bulk.Dispose();
        _interactive.Dispose();
        _alone.Dispose();
    }
}

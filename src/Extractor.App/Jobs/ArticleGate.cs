namespace Extractor.App.Jobs;

/// <summary>Lets several articles through at a time, or one alone while no other is under way.</summary>
internal sealed class ArticleGate(int width) : IDisposable
{
    private readonly SemaphoreSlim _places = new(width);
    private readonly SemaphoreSlim _alone = new(1);

    public async Task<T> WithOthersAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _places.Release();
        }
    }

    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _alone.WaitAsync(cancellation);
        var taken = 0;
        try
        {
            for (; taken < width; taken++)
            {
                await _places.WaitAsync(cancellation);
            }

            return await work();
        }
        finally
        {
            if (taken > 0)
            {
                _places.Release(taken);
            }

            _alone.Release();
        }
    }

    public void Dispose()
    {
        _places.Dispose();
        _alone.Dispose();
    }
}

namespace Extractor.App.Inputs;

/// <summary>Gives for one document after the other a token that is cancelled when its time is over. Not thread-safe.</summary>
internal sealed class TimeLimiter(TimeSpan limit) : IDisposable
{
    private CancellationTokenSource _source = new();

    public CancellationToken Start()
    {
        if (!_source.TryReset())
        {
            _source.Dispose();
            _source = new CancellationTokenSource();
        }

        _source.CancelAfter(limit);
        return _source.Token;
    }

    public void Dispose() => _source.Dispose();
}

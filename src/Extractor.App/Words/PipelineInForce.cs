using Extractor.App.Cli;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Words;

/// <summary>
/// The pipeline of a folder with the words that people adopted, in a program that goes on for long: it is loaded anew when
/// a word is adopted or withdrawn, by this program or another one on the same store. Thread-safe.
/// </summary>
internal sealed class PipelineInForce
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly IFactStore _store;
    private readonly Lock _loading = new();
    private volatile Pipeline _current;
    private string _state;
    private TaskCompletionSource _changed = New();

    /// <param name="loaded">The folder's pipeline where it is loaded already and the store has no words; else null.</param>
    /// <exception cref="PipelineException">It does not load.</exception>
    public PipelineInForce(IFactStore store, string folder, Pipeline? loaded = null)
    {
        _store = store;
        Folder = folder;
        _state = store.Words.State;
        _current = loaded ?? AmendedPipeline.Load(folder, store.Words.Adopted());
    }

    public string Folder { get; }

    public Pipeline Current => _current;

    /// <summary>Loads it anew where words were adopted or withdrawn since.</summary>
    /// <exception cref="PipelineException">It does not load with them; what was in force stays, and it is tried again with the next word.</exception>
    public void Refresh()
    {
        lock (_loading)
        {
            var state = _store.Words.State;
            if (state == _state)
            {
                return;
            }

            _state = state;
            var loaded = AmendedPipeline.Load(Folder, _store.Words.Adopted());
            if (loaded.Fingerprint != _current.Fingerprint)
            {
                _current = loaded;
                Interlocked.Exchange(ref _changed, New()).SetResult();
            }
        }
    }

    /// <summary>Ends when another pipeline than this one is in force.</summary>
    public async Task ChangedAsync(Pipeline from, CancellationToken stop)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (!ReferenceEquals(_current, from))
            {
                return;
            }

            await changed.WaitAsync(stop);
        }
    }

    /// <summary>Looks again and again whether words were adopted or withdrawn elsewhere.</summary>
    public async Task WatchAsync(Shell shell, CancellationToken stop)
    {
        for (; ; await Task.Delay(BetweenLooks, stop))
        {
            try
            {
                Refresh();
            }
            catch (PipelineException x)
            {
                shell.Say("words.broken", string.Join("\n", x.Faults));
            }
            catch (StoreException)
            {
                // It will be there again.
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

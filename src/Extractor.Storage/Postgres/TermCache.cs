using System.Collections.Concurrent;

namespace Extractor.Storage.Postgres;

/// <summary>Numbers of terms that are committed; a bounded memory shared by all writers of the process.</summary>
internal sealed class TermCache
{
    private const int Remembered = 200_000;

    private readonly ConcurrentDictionary<(string Field, string Value), long> _ids = new();

    public bool TryGet((string Field, string Value) term, out long id) => _ids.TryGetValue(term, out id);

    public void Keep(IEnumerable<KeyValuePair<(string Field, string Value), long>> terms)
    {
        if (_ids.Count > Remembered)
        {
            _ids.Clear();
        }

        foreach (var (term, id) in terms)
        {
            _ids[term] = id;
        }
    }
}

using System.Runtime.InteropServices;

namespace Extractor.Documents;

/// <summary>Finds the reprints of a text among many, in memory. Not thread-safe while it is added to.</summary>
public sealed class FingerprintIndex
{
    private readonly List<(string Id, TextFingerprint Print)> _texts = [];
    private readonly Dictionary<ulong, List<int>> _byHash = [];

    public void Add(string id, TextFingerprint print)
    {
        foreach (var hash in print.Hashes)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_byHash, hash, out _) ??= []).Add(_texts.Count);
        }

        _texts.Add((id, print));
    }

    /// <summary>Ids of the texts that are reprints of the given one or it of them, the closest first.</summary>
    public IReadOnlyList<string> Find(TextFingerprint print)
    {
        var shared = new Dictionary<int, int>();
        foreach (var hash in print.Hashes)
        {
            foreach (var text in _byHash.GetValueOrDefault(hash) ?? [])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(shared, text, out _)++;
            }
        }

        return [.. shared.Keys.Where(t => _texts[t].Print.IsReprintOf(print)).OrderByDescending(t => shared[t]).ThenBy(t => t).Select(t => _texts[t].Id)];
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Extractor.Segmentation;

/// <summary>
/// A dictionary at one moment: words with frequency and tag. Immutable, thread-safe. Holds what it points into, so
/// that callers only have to keep it alive while they read through its pointers.
/// </summary>
internal sealed unsafe class WordDictionary
{
    private readonly TrieNode[]? _ownNodes; // pinned; null = the model's
    private readonly double[] _weights; // pinned

    private WordDictionary(SegmentationModel model, TrieNode[]? nodes, WordTotals totals, string[] tags)
    {
        Model = model;
        Codes = model.File.Pointer<ushort>(ModelSection.Codes);
        _ownNodes = nodes;
        Nodes = nodes is null
            ? model.File.Pointer<TrieNode>(ModelSection.Words)
            : (TrieNode*)Marshal.UnsafeAddrOfPinnedArrayElement(nodes, 0);
        Totals = totals;
        Tags = tags;
        _weights = GC.AllocateUninitializedArray<double>(totals.Logarithms.Count, pinned: true);
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = totals.Logarithms[i] - totals.LogTotal;
        }

        Weights = (double*)Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0);
    }

    public SegmentationModel Model { get; }

    public WordTotals Totals { get; }

    public string[] Tags { get; }

    /// <summary>Code of each UTF-16 unit; 0 = never part of a word.</summary>
    public ushort* Codes { get; }

    public TrieNode* Nodes { get; }

    /// <summary>log(frequency) - log(total) by the index that nodes hold; entry 0 is for what the dictionary lacks.</summary>
    public double* Weights { get; }

    /// <summary>Words with characters that no cut joins; they count in the total and answer lookups.</summary>
    public required IReadOnlyDictionary<string, OtherWord> OtherWords { get; init; }

    /// <summary>Words that the hidden Markov model must not join; null = none.</summary>
    public HashSet<string>? ForceSplit { get; init; }

    public int CodeCount => Model.File.Section<double>(ModelSection.HmmEmissions).Length / 4;

    public ReadOnlySpan<TrieNode> NodeSpan => _ownNodes ?? Model.File.Section<TrieNode>(ModelSection.Words);

    /// <summary>The dictionary as the model holds it.</summary>
    public static WordDictionary Of(SegmentationModel model)
    {
        var others = new Dictionary<string, OtherWord>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(model.File.Section<byte>(ModelSection.OtherWords)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            OtherWord.Add(others, parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture), (byte)(Array.IndexOf(model.Tags, parts[2]) + 1));
        }

        return new WordDictionary(model, null, WordTotals.Of(model.File), model.Tags) { OtherWords = others };
    }

    /// <param name="nodes">Pinned; must not change as long as the result is read.</param>
    public static WordDictionary Of(SegmentationModel model, TrieNode[] nodes, WordTotals totals, string[] tags, IReadOnlyDictionary<string, OtherWord> others, HashSet<string>? forceSplit) =>
        new(model, nodes, totals, tags) { OtherWords = others, ForceSplit = forceSplit };

    /// <summary>The name of a tag id; null for 0 and for ids that no tag has.</summary>
    public string? TagName(byte id) => id == 0 || id > Tags.Length ? null : Tags[id - 1];

    /// <summary>
    /// The frequency of a word: 0 for the beginning of a longer word and for a deleted word, <paramref name="missing"/>
    /// where the dictionary has never heard of it.
    /// </summary>
    public long Frequency(ReadOnlySpan<char> word, long missing) =>
        TryFind(word, out var node) ? Totals.Frequencies[node.Weight]
        : OtherWords.Count > 0 && OtherWords.TryGetValue(word.ToString(), out var other) ? other.Frequency
        : missing;

    /// <summary>The tag id of a word; 0 where it has none.</summary>
    public byte Tag(ReadOnlySpan<char> word) =>
        TryFind(word, out var node) ? node.Tag
        : OtherWords.Count > 0 && OtherWords.TryGetValue(word.ToString(), out var other) ? other.Tag
        : (byte)0;

    /// <summary>Whether the word, all of whose characters have codes, has a frequency above 0.</summary>
    public bool Contains(ushort* codes, int length)
    {
        var start = 0;
        var node = TrieNode.Empty;
        for (var i = 0; i < length; i++)
        {
            node = Nodes[start + codes[i]];
            if (node.Label != codes[i] || (i > 0 && start == 0))
            {
                return false;
            }

            start = node.Base;
        }

        return node.Weight != 0;
    }

    private bool TryFind(ReadOnlySpan<char> word, out TrieNode node)
    {
        var found = Trie.TryFind(Nodes, Codes, word, out node);
        GC.KeepAlive(this);
        return found;
    }
}

namespace Extractor.Segmentation;

/// <summary>
/// A dictionary being changed: a private copy of the words that takes up new ones. Not thread-safe. What
/// <see cref="View"/> returns is valid until the next change.
/// </summary>
internal sealed class DictionaryEditor
{
    private const int Patience = 256; // more packs tighter and takes longer

    private readonly SegmentationModel _model;
    private readonly WordDictionary _start;
    private readonly DoubleArray _words;
    private readonly Dictionary<string, OtherWord> _otherWords;
    private readonly HashSet<string> _forceSplit;
    private readonly List<long> _frequencies;
    private readonly List<double> _logarithms;
    private readonly Dictionary<long, int> _weights = [];
    private readonly List<string> _tags;
    private long _total;
    private WordDictionary? _view;

    public DictionaryEditor(WordDictionary start)
    {
        _start = start;
        _model = start.Model;
        _words = new DoubleArray(start.CodeCount, start.NodeSpan, Patience);
        _otherWords = new Dictionary<string, OtherWord>(start.OtherWords, StringComparer.Ordinal);
        _forceSplit = start.ForceSplit is { } split ? new HashSet<string>(split, StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        _frequencies = [.. start.Totals.Frequencies];
        _logarithms = [.. start.Totals.Logarithms];
        _tags = [.. start.Tags];
        _total = start.Totals.Total;
        for (var i = 1; i < _frequencies.Count; i++)
        {
            _weights[_frequencies[i]] = i;
        }
    }

    /// <summary>The dictionary with all changes so far.</summary>
    public WordDictionary View() => _view ??= WordDictionary.Of(
        _model,
        _words.Nodes,
        new WordTotals([.. _frequencies], [.. _logarithms], _total, _total == _start.Totals.Total ? _start.Totals.LogTotal : Math.Log(_total)),
        [.. _tags],
        _otherWords,
        _forceSplit.Count == 0 ? null : _forceSplit);

    /// <summary>Enters a word with its frequency; 0 deletes it. A null tag leaves the tag it has.</summary>
    /// <exception cref="InvalidOperationException">There is no room for more words, tags or distinct frequencies.</exception>
    public unsafe void Add(string word, long frequency, string? tag)
    {
        _view = null;
        var tagId = tag is null ? (byte)0 : TagId(tag);
        _total += frequency;
        if (frequency == 0)
        {
            _forceSplit.Add(word);
        }

        var codes = _start.Codes;
        foreach (var character in word)
        {
            if (codes[character] == 0)
            {
                OtherWord.Add(_otherWords, word, frequency, tagId);
                AddBeginnings(word);
                return;
            }
        }

        var node = AddPath(word);
        var weight = frequency == 0 ? 0 : WeightIndex(frequency);
        var entry = _words.Nodes[node].WithWeight(weight);
        _words.Nodes[node] = tagId == 0 ? entry : entry.WithTag(tagId);
    }

    /// <summary>A word such as AT机·B enters its beginnings too; those without the strange character can be looked up as words.</summary>
    private unsafe void AddBeginnings(string word)
    {
        var length = 0;
        while (_start.Codes[word[length]] != 0)
        {
            length++;
        }

        if (length > 0)
        {
            AddPath(word.AsSpan(0, length));
        }
    }

    private unsafe int AddPath(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var character in word)
        {
            var code = _start.Codes[character];
            var child = _words.Child(node, code);
            node = child != 0 ? child : _words.AddChild(node, code);
        }

        return node;
    }

    private int WeightIndex(long frequency)
    {
        if (!_weights.TryGetValue(frequency, out var index))
        {
            index = _frequencies.Count;
            if (index > TrieNode.MaxWeight)
            {
                throw new InvalidOperationException($"The dictionary is full: it has more than {TrieNode.MaxWeight} distinct frequencies.");
            }

            _frequencies.Add(frequency);
            _logarithms.Add(Math.Log(frequency));
            _weights[frequency] = index;
        }

        return index;
    }

    private byte TagId(string tag)
    {
        var index = _tags.IndexOf(tag);
        if (index < 0)
        {
            if (_tags.Count == byte.MaxValue)
            {
                throw new InvalidOperationException($"The dictionary is full: it has more than {byte.MaxValue} tags.");
            }

            _tags.Add(tag);
            index = _tags.Count - 1;
        }

        return (byte)(index + 1);
    }
}

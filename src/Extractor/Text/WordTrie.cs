namespace Extractor.Text;

/// <summary>
/// A frozen set of words, each with an integer value, that finds the longest word starting at a place. Thread-safe;
/// a lookup allocates nothing and takes time in proportion to the longest word that could start there.
/// </summary>
public sealed class WordTrie
{
    private readonly int[] _roots = new int[char.MaxValue + 1]; // node of the first character, 0 = none
    private readonly int[] _firstChild;
    private readonly int[] _childCount;
    private readonly char[] _labels;
    private readonly int[] _values; // -1 = no word ends here

    /// <param name="words">Words and their values (0 or greater). Of equal words the first stays; empty ones are passed over.</param>
    public WordTrie(IEnumerable<KeyValuePair<string, int>> words)
    {
        var sorted = words.Where(w => w.Key.Length > 0).DistinctBy(w => w.Key).OrderBy(w => w.Key, StringComparer.Ordinal).ToArray();
        // Breadth first, so that the children of a node stand side by side, in order of their characters.
        var labels = new List<char> { '\0' };
        var firstChild = new List<int> { 0 };
        var childCount = new List<int> { 0 };
        var values = new List<int> { -1 };
        var queue = new Queue<(int Node, int From, int To, int Depth)>();
        queue.Enqueue((0, 0, sorted.Length, 0));
        while (queue.TryDequeue(out var at))
        {
            var from = at.From;
            if (at.Depth > 0 && from < at.To && sorted[from].Key.Length == at.Depth)
            {
                values[at.Node] = sorted[from].Value;
                from++;
            }

            firstChild[at.Node] = labels.Count;
            while (from < at.To)
            {
                var label = sorted[from].Key[at.Depth];
                var to = from;
                while (to < at.To && sorted[to].Key[at.Depth] == label)
                {
                    to++;
                }

                childCount[at.Node]++;
                labels.Add(label);
                firstChild.Add(0);
                childCount.Add(0);
                values.Add(-1);
                if (at.Depth == 0)
                {
                    _roots[label] = labels.Count - 1;
                }

                queue.Enqueue((labels.Count - 1, from, to, at.Depth + 1));
                from = to;
            }
        }

        _labels = [.. labels];
        _firstChild = [.. firstChild];
        _childCount = [.. childCount];
        _values = [.. values];
    }

    /// <summary>The longest word that <paramref name="text"/> begins with: its length, 0 where there is none.</summary>
    public int Longest(ReadOnlySpan<char> text, out int value) => Longest(text, [], out value);

    /// <summary>
    /// The longest word that <paramref name="text"/> begins with and whose end is allowed:
    /// <paramref name="mayEnd"/>[n] tells whether a word of length n may be taken; where it is empty, every word may.
    /// </summary>
    public int Longest(ReadOnlySpan<char> text, ReadOnlySpan<bool> mayEnd, out int value)
    {
        value = -1;
        if (text.IsEmpty)
        {
            return 0;
        }

        var length = 0;
        var node = _roots[text[0]];
        for (var depth = 1; node != 0; depth++)
        {
            if (_values[node] >= 0 && (mayEnd.IsEmpty || mayEnd[depth]))
            {
                value = _values[node];
                length = depth;
            }

            node = depth < text.Length ? Child(node, text[depth]) : 0;
        }

        return length;
    }

    /// <summary>The value of exactly this word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return -1;
        }

        var node = _roots[word[0]];
        for (var i = 1; i < word.Length && node != 0; i++)
        {
            node = Child(node, word[i]);
        }

        return node == 0 ? -1 : _values[node];
    }

    /// <summary>Whether any word begins with this character.</summary>
    public bool Starts(char first) => _roots[first] != 0;

    private int Child(int node, char label)
    {
        var at = _firstChild[node];
        var index = _labels.AsSpan(at, _childCount[node]).BinarySearch(label);
        return index < 0 ? 0 : at + index;
    }
}

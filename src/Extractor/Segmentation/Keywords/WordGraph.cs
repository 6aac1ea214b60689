namespace Extractor.Segmentation.Keywords;

/// <summary>Words that stand near each other, and their rank by that. Sums run in jieba's order, so that ranks are equal to the last bit.</summary>
internal sealed class WordGraph
{
    private const double Damping = 0.85;
    private const int Rounds = 10;
    private const double Least = 2.2250738585072014e-308; // the smallest normal number, where jieba starts its search for the maximum

    private readonly OrderedDictionary<string, List<(string To, int Weight)>> _edges = new(StringComparer.Ordinal);

    public void Link(string from, string to, int weight)
    {
        Edges(from).Add((to, weight));
        Edges(to).Add((from, weight));
    }

    /// <summary>The words in the order they were linked, with their rank: the greatest is 1.</summary>
    public IReadOnlyList<WeightedWord> Rank()
    {
        if (_edges.Count == 0)
        {
            return [];
        }

        var ranks = _edges.Keys.ToDictionary(k => k, _ => 1.0 / _edges.Count, StringComparer.Ordinal);
        var sums = _edges.ToDictionary(e => e.Key, e => (double)e.Value.Sum(x => x.Weight), StringComparer.Ordinal);
        var sorted = _edges.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var word in sorted)
            {
                var sum = 0.0;
                foreach (var (to, weight) in _edges[word])
                {
                    sum += weight / sums[to] * ranks[to];
                }

                ranks[word] = (1 - Damping) + (Damping * sum);
            }
        }

        var least = ranks.Values.Min();
        var greatest = Math.Max(Least, ranks.Values.Max());
        return [.. _edges.Keys.Select(w => new WeightedWord(w, (ranks[w] - (least / 10)) / (greatest - (least / 10))))];
    }

    private List<(string To, int Weight)> Edges(string word)
    {
        if (!_edges.TryGetValue(word, out var edges))
        {
            _edges.Add(word, edges = []);
        }

        return edges;
    }
}

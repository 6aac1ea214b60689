namespace Extractor.Benchmarks.Store;

/// <summary>Words with the skew of real articles: the n-th commonest has a chance in proportion to 1/n.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly double[] _cumulated;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words.Distinct()];
        _cumulated = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _words.Length; i++)
        {
            _cumulated[i] = sum += 1.0 / (i + 2);
        }
    }

    public int Count => _words.Length;

    public string Pick(Random random)
    {
        var index = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return _words[Math.Min(index < 0 ? ~index : index, _words.Length - 1)];
    }

    /// <summary>Every pairing of two lists in an order that mixes them.</summary>
    public static IEnumerable<string> Pairs(IReadOnlyList<string> first, IReadOnlyList<string> second, string between = "") =>
        Enumerable.Range(0, first.Count * second.Count).Select(i => first[i % first.Count] + between + second[((i / first.Count) + i) % second.Count]);
}

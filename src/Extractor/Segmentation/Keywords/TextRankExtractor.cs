namespace Extractor.Segmentation.Keywords;

/// <summary>Keywords by the company they keep, as jieba's textrank gives them. Thread-safe.</summary>
/// <param name="filter">Null = jieba's own stop words.</param>
public sealed class TextRankExtractor(JiebaSegmenter segmenter, KeywordFilter? filter = null)
{
    private const int Window = 5;

    private static readonly string[] DefaultPos = ["ns", "n", "vn", "v"];

    private readonly PosSegmenter _posSegmenter = new(segmenter);
    private readonly KeywordFilter _filter = filter ?? KeywordFilter.Default;

    /// <inheritdoc cref="ExtractTagsWithWeight"/>
    public IReadOnlyList<string> ExtractTags(string text, int count = 20, IReadOnlyCollection<string>? allowPos = null) =>
        [.. ExtractTagsWithWeight(text, count, allowPos).Select(w => w.Word)];

    /// <summary>The keywords of a text, heaviest first; the heaviest weighs 1.</summary>
    /// <param name="count">How many at most; 0 = all.</param>
    /// <param name="allowPos">Only words with these tags; null = place names, nouns and verbs.</param>
    public IReadOnlyList<WeightedWord> ExtractTagsWithWeight(string text, int count = 20, IReadOnlyCollection<string>? allowPos = null)
    {
        var allowed = allowPos ?? DefaultPos;
        var words = _posSegmenter.Cut(text);
        var passes = words.Select(w => allowed.Contains(w.Flag) && _filter.Passes(w.Word)).ToArray();
        var pairs = new OrderedDictionary<(string, string), int>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; passes[i] && j < Math.Min(i + Window, words.Count); j++)
            {
                if (passes[j])
                {
                    var pair = (words[i].Word, words[j].Word);
                    pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
                }
            }
        }

        var graph = new WordGraph();
        foreach (var ((from, to), weight) in pairs)
        {
            graph.Link(from, to, weight);
        }

        return Ranking.Top(graph.Rank(), count);
    }
}

namespace Extractor.Segmentation.Keywords;

/// <summary>Keywords by how often a word stands in the text and how rare it is elsewhere, as jieba's extract_tags gives them. Thread-safe.</summary>
public sealed class TfidfExtractor
{
    private readonly JiebaSegmenter _segmenter;
    private readonly PosSegmenter _posSegmenter;
    private readonly InverseDocumentFrequencies _frequencies;
    private readonly KeywordFilter _filter;

    /// <param name="frequencies">Null = those shipped with the model.</param>
    /// <param name="filter">Null = jieba's own stop words.</param>
    public TfidfExtractor(JiebaSegmenter segmenter, InverseDocumentFrequencies? frequencies = null, KeywordFilter? filter = null)
    {
        _segmenter = segmenter;
        _posSegmenter = new PosSegmenter(segmenter);
        _frequencies = frequencies ?? new InverseDocumentFrequencies(segmenter.Core.Model);
        _filter = filter ?? KeywordFilter.Default;
    }

    /// <inheritdoc cref="ExtractTagsWithWeight"/>
    public IReadOnlyList<string> ExtractTags(string text, int count = 20, IReadOnlyCollection<string>? allowPos = null) =>
        [.. ExtractTagsWithWeight(text, count, allowPos).Select(w => w.Word)];

    /// <summary>The keywords of a text, heaviest first.</summary>
    /// <param name="count">How many at most; 0 = all.</param>
    /// <param name="allowPos">Only words with these tags; null or none = all words.</param>
    public IReadOnlyList<WeightedWord> ExtractTagsWithWeight(string text, int count = 20, IReadOnlyCollection<string>? allowPos = null)
    {
        var words = allowPos is { Count: > 0 }
            ? _posSegmenter.Cut(text).Where(w => allowPos.Contains(w.Flag)).Select(w => w.Word)
            : _segmenter.Cut(text);
        var counts = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Where(_filter.Passes))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var total = counts.Values.Sum();
        return Ranking.Top(counts.Select(w => new WeightedWord(w.Key, w.Value * (_frequencies[w.Key] / total))), count);
    }
}

using System.Globalization;

namespace Extractor.Segmentation.Keywords;

/// <summary>Words that are never keywords: short ones and stop words.</summary>
public sealed class KeywordFilter
{
    private static readonly string[] English =
    [
        "the", "of", "is", "and", "to", "in", "that", "we", "for", "an", "are", "by", "be", "as", "on", "with", "can", "if", "from",
        "which", "you", "it", "this", "then", "at", "have", "all", "not", "one", "has", "or",
    ];

    /// <summary>jieba's list: English only. Chinese stop words are the caller's to add.</summary>
    public static readonly KeywordFilter Default = new([]);

    private readonly HashSet<string> _stopWords;

    /// <param name="stopWords">Further stop words, in lower case.</param>
    public KeywordFilter(IEnumerable<string> stopWords) => _stopWords = new HashSet<string>(English.Concat(stopWords), StringComparer.Ordinal);

    internal bool Passes(string word)
    {
        var trimmed = word.AsSpan().Trim();
        return trimmed.Length >= 2 && !(trimmed.Length == 2 && char.IsHighSurrogate(trimmed[0]))
            && !_stopWords.Contains(word.ToLower(CultureInfo.InvariantCulture));
    }
}

namespace Extractor.Segmentation.Keywords;

/// <summary>The heaviest words first; of equal weight the one met first.</summary>
internal static class Ranking
{
    /// <param name="count">How many; 0 = all.</param>
    public static IReadOnlyList<WeightedWord> Top(IEnumerable<WeightedWord> words, int count)
    {
        var ordered = words.OrderByDescending(w => w.Weight); // a stable sort
        return count > 0 ? [.. ordered.Take(count)] : [.. ordered];
    }
}

namespace Extractor.Facts.Figures.Ranking;

/// <summary>The values that one property of a candidate phrase may have, by index and by name. Immutable.</summary>
internal sealed class FeatureDomain
{
    private readonly Dictionary<string, int> _index;

    public FeatureDomain(IEnumerable<string> names)
    {
        Names = [.. names];
        _index = Names.Select((n, i) => KeyValuePair.Create(n, i)).ToDictionary(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    /// <summary>The value's index; -1 where it has none.</summary>
    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);
}

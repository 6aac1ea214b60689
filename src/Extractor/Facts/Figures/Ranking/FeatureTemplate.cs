namespace Extractor.Facts.Figures.Ranking;

/// <summary>One kind of feature: a combination of one to three properties, each combination with a weight of its own.</summary>
internal sealed class FeatureTemplate(string name, int offset, params FeatureDomain[] domains)
{
    private readonly int _second = domains.Length > 1 ? domains[1].Count : 1;
    private readonly int _third = domains.Length > 2 ? domains[2].Count : 1;

    public string Name => name;

    public int Offset => offset;

    public int Count { get; } = domains.Aggregate(1, (product, d) => product * d.Count);

    /// <summary>The feature of these values; values that a template has no domain for are 0.</summary>
    public int Id(int first, int second = 0, int third = 0) => offset + (((first * _second) + second) * _third) + third;

    /// <summary>The names of a feature's values.</summary>
    public IReadOnlyList<string> Values(int id)
    {
        var rest = id - offset;
        var values = new string[domains.Length];
        for (var d = domains.Length - 1; d >= 0; d--)
        {
            values[d] = domains[d].Names[rest % domains[d].Count];
            rest /= domains[d].Count;
        }

        return values;
    }

    /// <summary>The feature of these names; -1 where one of them is unknown.</summary>
    public int Parse(ReadOnlySpan<string> names)
    {
        if (names.Length != domains.Length)
        {
            return -1;
        }

        var id = 0;
        for (var d = 0; d < domains.Length; d++)
        {
            var index = domains[d].IndexOf(names[d]);
            if (index < 0)
            {
                return -1;
            }

            id = (id * domains[d].Count) + index;
        }

        return offset + id;
    }
}

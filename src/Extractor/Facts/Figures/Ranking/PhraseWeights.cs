using System.Globalization;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>
/// The weights of features, read from a table: template, values parted by blanks, whole number. Whole numbers make
/// every machine add up the same sum. Immutable and thread-safe.
/// </summary>
internal sealed class PhraseWeights
{
    private readonly int[] _weights;

    private PhraseWeights(int[] weights) => _weights = weights;

    /// <summary>Reads a file; faults are added as <c>file:line: what is wrong</c>. Features of rules that are gone weigh nothing.</summary>
    public static PhraseWeights Load(string path, PhraseFeatures features, ICollection<string> faults)
    {
        var weights = new int[features.Size];
        var templates = features.Templates.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var line = 0;
        foreach (var text in File.Exists(path) ? File.ReadLines(path) : [])
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var columns = text.Split('\t');
            if (columns.Length < 3 || !templates.TryGetValue(columns[0], out var template)
                || !int.TryParse(columns[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
            {
                faults.Add($"{path}:{line}: needs a known feature, its values and a whole number, parted by tabs");
            }
            else if (template.Parse(columns.AsSpan(1, columns.Length - 2)) is >= 0 and var id)
            {
                weights[id] = weight;
            }
        }

        return new PhraseWeights(weights);
    }

    public int Sum(ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum;
    }
}

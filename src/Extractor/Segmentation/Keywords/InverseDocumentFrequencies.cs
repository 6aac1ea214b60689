using System.Globalization;

namespace Extractor.Segmentation.Keywords;

/// <summary>How rare each word is over many documents. Immutable, thread-safe.</summary>
public sealed class InverseDocumentFrequencies
{
    private readonly SegmentationModel? _model;
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>Those shipped with the model.</summary>
    public InverseDocumentFrequencies(SegmentationModel model)
    {
        _model = model;
        Median = model.File.Section<double>(ModelSection.Totals)[2];
    }

    private InverseDocumentFrequencies(IEnumerable<KeyValuePair<string, double>> values)
    {
        foreach (var (word, value) in values)
        {
            _values[word] = value;
        }

        Median = _values.Values.Order().ElementAt(_values.Count / 2);
    }

    /// <summary>What words that are not listed get.</summary>
    public double Median { get; }

    /// <summary>Reads a list: a line each, word and value parted by a space.</summary>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="FormatException">A line is malformed, or there is none.</exception>
    public static InverseDocumentFrequencies Read(TextReader lines, string name)
    {
        var values = new List<KeyValuePair<string, double>>();
        while (lines.ReadLine() is { } line)
        {
            var fields = line.Trim().Split(' ');
            values.Add(fields.Length == 2 && double.TryParse(fields[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? KeyValuePair.Create(fields[0], value)
                : throw new FormatException($"{name}:{values.Count + 1}: expected a word and a number: {line}"));
        }

        return values.Count > 0 ? new InverseDocumentFrequencies(values) : throw new FormatException($"{name}:1: the list is empty");
    }

    /// <summary>The value of a word; the median where it is not listed.</summary>
    public double this[string word] => _model is null ? _values.GetValueOrDefault(word, Median) : Find(_model.File, word);

    private unsafe double Find(ModelFile file, string word)
    {
        var found = Trie.TryFind(file.Pointer<TrieNode>(ModelSection.IdfWords), file.Pointer<ushort>(ModelSection.Codes), word, out var node);
        var value = found && node.Weight != 0 ? file.Section<double>(ModelSection.IdfValues)[node.Weight] : Median;
        GC.KeepAlive(file);
        return value;
    }
}

using System.Globalization;
using Extractor.Recognition.Quantities;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>
/// Which words stand beside which in running text, and with which units: read from <c>word-counts.txt</c> and
/// <c>word-pairs.txt</c>, counted over documents nobody annotated. Tells where a phrase is torn (非法社会|组织) and what a
/// unit counts (家 companies, not workers). Immutable and thread-safe.
/// </summary>
internal sealed class WordCompany
{
    /// <summary>Bonds from 0 (nothing known) over 1 (both frequent, never together) to 7 (hardly ever apart).</summary>
    public const int Bonds = 8;

    /// <summary>How likely words are as heads of indicators, from 0 (nothing known) to 7.</summary>
    public const int Likes = 8;

    private const double Expected = 8; // so often at least should words have met that shun one another
    private readonly List<string> _names = [""];
    private readonly Dictionary<string, int> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<long, byte> _pairs = [];
    private readonly List<double> _counts = [0];
    private readonly List<byte> _likes = [0];
    private readonly WordTrie _words;
    private double _all = 1;

    private WordCompany(string folder, ICollection<string> faults)
    {
        var words = new List<KeyValuePair<string, int>>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (columns, _) in Lines(Path.Combine(folder, "word-counts.txt"), 3, faults))
        {
            var id = _names.Count;
            if (!ids.TryAdd(columns[0], id))
            {
                continue;
            }

            _names.Add(columns[0]);
            _counts.Add(Number(columns[1]));
            _likes.Add((byte)Number(columns[2]));
            _all = Math.Max(_all, columns[0] == "#all" ? Number(columns[1]) : 0);
            if (columns[0].Length > 1 && columns[0][0] == '#')
            {
                _units[columns[0][1..]] = id;
            }
            else if (columns[0].Length > 1 && columns[0][0] == '@')
            {
                _labels[columns[0][1..]] = id;
            }
            else
            {
                words.Add(KeyValuePair.Create(columns[0], id));
            }
        }

        _words = new WordTrie(words);
        foreach (var (columns, place) in Lines(Path.Combine(folder, "word-pairs.txt"), 3, faults))
        {
            var fits = columns[0].StartsWith("##", StringComparison.Ordinal);
            if (ids.TryGetValue(fits ? columns[0][2..] : columns[0], out var first) && ids.TryGetValue(columns[1], out var second))
            {
                _pairs[Pair(fits ? -first : first, second)] = (byte)Number(columns[2]);
            }
            else
            {
                faults.Add($"{place}: a word has no count");
            }
        }
    }

    public static WordCompany Load(string folder, ICollection<string> faults) => new(folder, faults);

    /// <summary>What an element is counted as: the word, the unit of a number, the label of another annotation, a mark.</summary>
    public static string KeyOf(Element element, string text) => element.Annotation switch
    {
        { Value: QuantityValue quantity } => "#" + quantity.Unit,
        { } annotation => "@" + annotation.Label,
        _ when element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]) => PunctuationMarks.Normal(text[element.Start]).ToString(),
        _ => text[element.Start..element.End],
    };

    /// <summary>The number of an element's word; 0 where it is rare.</summary>
    public int IdOf(Element element, string text)
    {
        switch (element.Annotation)
        {
            case { Value: QuantityValue quantity }:
                return _units.GetValueOrDefault(quantity.Unit);
            case { } annotation:
                return _labels.GetValueOrDefault(annotation.Label);
            default:
                if (element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]))
                {
                    var mark = PunctuationMarks.Normal(text[element.Start]);
                    return Math.Max(0, _words.Find(new ReadOnlySpan<char>(in mark)));
                }

                return Math.Max(0, _words.Find(element.Span.Of(text)));
        }
    }

    /// <summary>How strongly a word holds to the one behind it.</summary>
    public int Bond(int first, int second) =>
        first == 0 || second == 0 ? 0
        : _pairs.TryGetValue(Pair(first, second), out var bond) ? bond
        : _counts[first] * _counts[second] >= Expected * _all ? 1 : 0;

    /// <summary>How likely a word is as the head of an indicator.</summary>
    public int Like(int word) => _likes[word];

    /// <summary>How well the head of an indicator goes with a unit.</summary>
    public int Fit(int unit, int head) => unit == 0 || head == 0 ? 0
        : _pairs.TryGetValue(Pair(-unit, head), out var bond) ? bond : 1;

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<(string[] Columns, string Place)> Lines(string path, int columns, ICollection<string> faults)
    {
        var line = 0;
        foreach (var text in File.Exists(path) ? File.ReadLines(path) : [])
        {
            line++;
            var parts = text.Split('\t');
            if (text.StartsWith("# ", StringComparison.Ordinal) || text.Length == 0)
            {
                continue;
            }

            if (parts.Length != columns)
            {
                faults.Add($"{path}:{line}: needs {columns} columns");
                continue;
            }

            yield return (parts, $"{path}:{line}");
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Documents;
using Extractor.Facts.Figures.Ranking;
using Extractor.Pipelines;
using Extractor.Recognition.Quantities;

namespace Extractor.PhraseTrainer;

/// <summary>Counts over documents nobody annotated which words stand beside which, and which head the indicators of which unit.</summary>
internal sealed class CompanyCounter
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<(int Count, int Documents, int Last)> _counts = [];
    private readonly Dictionary<long, (int Count, int Documents, int Last)> _pairs = [];
    private readonly Dictionary<long, (int Count, int Documents, int Last)> _heads = [];
    private readonly Dictionary<int, (int Count, int Documents, int Last)> _head = [];
    private readonly Dictionary<int, (int Count, int Documents, int Last)> _unit = [];
    private int _document;
    private long _all;

    public void Read(Pipeline pipeline, string path)
    {
        _document++;
        foreach (var extraction in pipeline.Extract(new Source(path, File.ReadAllBytes(path)), new ExtractionOptions()))
        {
            var reading = pipeline.Parts.Reader.Read(extraction.Document, CancellationToken.None);
            var figures = extraction.Facts.Where(f => f.Kind == "figure" && f.TextOf("indicator") is not null).ToDictionary(f => f.Span.Start);
            for (var s = 0; s < reading.Sentences.Count; s++)
            {
                var elements = reading.Elements[s];
                var before = -1;
                var at = 0;
                foreach (var element in elements)
                {
                    var id = Id(WordCompany.KeyOf(element, reading.Text));
                    _all++;
                    Add(CollectionsMarshal.AsSpan(_counts), id);
                    if (before >= 0)
                    {
                        Add(_pairs, Pair(before, id));
                    }

                    before = id;
                    if (element.Annotation?.Value is QuantityValue quantity && figures.TryGetValue(quantity.Core.Start, out var figure))
                    {
                        Head(reading.Text, elements, at, figure.TextOf("indicator")!, id);
                    }

                    at++;
                }
            }
        }
    }

    private void Head(string text, Rules.Element[] elements, int anchor, string indicator, int unit)
    {
        var best = -1;
        for (var i = 0; i < elements.Length; i++)
        {
            if (i != anchor && elements[i].Annotation is null && indicator.EndsWith(text[elements[i].Start..elements[i].End], StringComparison.Ordinal)
                && elements[i].End - indicator.Length >= elements[0].Start && text.AsSpan(elements[i].End - indicator.Length, indicator.Length).SequenceEqual(indicator)
                && (best < 0 || Math.Abs(i - anchor) < Math.Abs(best - anchor)))
            {
                best = i;
            }
        }

        if (best >= 0)
        {
            var head = Id(WordCompany.KeyOf(elements[best], text));
            Add(_heads, Pair(unit, head));
            Add(_head, head);
            Add(_unit, unit);
        }
    }

    public void Write(string folder, int least, int documents)
    {
        using var words = new StreamWriter(Path.Combine(folder, "word-counts.txt")) { NewLine = "\n" };
        words.WriteLine("# Words of running text (# a unit, @ a kind of name), how often they stand there, how likely they head an indicator (0-7). Written by tools/Extractor.PhraseTrainer.");
        words.WriteLine($"#all\t{_all.ToString(CultureInfo.InvariantCulture)}\t0");
        var kept = new HashSet<int>();
        foreach (var id in Enumerable.Range(0, _names.Count).Where(i => _counts[i].Count >= least && _counts[i].Documents >= documents && !_names[i].Contains('\n') && !_names[i].Contains('\t')).OrderByDescending(i => _counts[i].Count).ThenBy(i => _names[i], StringComparer.Ordinal))
        {
            kept.Add(id);
            words.WriteLine($"{_names[id]}\t{_counts[id].Count}\t{Like(id)}");
        }

        using var pairs = new StreamWriter(Path.Combine(folder, "word-pairs.txt")) { NewLine = "\n" };
        pairs.WriteLine("# How strongly words hold together (2-7), and, behind ##, how well a head goes with a unit. Written by tools/Extractor.PhraseTrainer.");
        foreach (var line in Lines(_pairs, kept, p => (double)_counts[First(p)].Count * _counts[Second(p)].Count / _all, [1.5, 3, 4.5, 6, 8.5], 0, 5)
            .Concat(Lines(_heads, kept, p => (double)_unit[First(p)].Count * _head[Second(p)].Count / _unit.Values.Sum(u => u.Count), [0, 1, 2, 3.5, 5], -99, 3).Select(l => "##" + l))
            .Order(StringComparer.Ordinal))
        {
            pairs.WriteLine(line);
        }
    }

    private IEnumerable<string> Lines(Dictionary<long, (int Count, int Documents, int Last)> of, HashSet<int> kept, Func<long, double> expected, double[] limits, double least, int times)
    {
        foreach (var (pair, (count, documents, _)) in of)
        {
            if (count >= times && documents >= 3 && kept.Contains(First(pair)) && kept.Contains(Second(pair)) && Math.Log2(count / expected(pair)) is var bond && bond >= least)
            {
                yield return $"{_names[First(pair)]}\t{_names[Second(pair)]}\t{2 + limits.Count(l => bond > l)}";
            }
        }
    }

    private int Like(int id)
    {
        if (!_head.TryGetValue(id, out var head) || head.Documents < 3)
        {
            return _counts[id].Count >= 200 ? 1 : 0;
        }

        var share = (double)head.Count / _counts[id].Count;
        return share < 0.003 ? 2 : share < 0.01 ? 3 : share < 0.03 ? 4 : share < 0.08 ? 5 : share < 0.2 ? 6 : 7;
    }

    private int Id(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            id = _names.Count;
            _ids[name] = id;
            _names.Add(name);
            _counts.Add(default);
        }

        return id;
    }

    private void Add(Span<(int Count, int Documents, int Last)> counts, int id) => counts[id] = More(counts[id]);

    private void Add<T>(Dictionary<T, (int Count, int Documents, int Last)> counts, T key)
        where T : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count = More(count);
    }

    private (int Count, int Documents, int Last) More((int Count, int Documents, int Last) x) => (x.Count + 1, x.Documents + (x.Last == _document ? 0 : 1), _document);

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static int First(long pair) => (int)(pair >> 32);

    private static int Second(long pair) => (int)pair;
}

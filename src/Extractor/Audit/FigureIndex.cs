using Extractor.Text;

namespace Extractor.Audit;

/// <summary>
/// Finds the figures of one article that an audit sets beside another, without looking at all of them for each. Of values
/// that say the same of the same place the first alone is kept: what one of them fits, all fit.
/// </summary>
internal sealed class FigureIndex
{
    /// <summary>Names that differ by so many characters before them may mean one thing.</summary>
    public const int LongestAddition = 2;

    private const int FarthestBack = 256; // figures of one indicator

    private readonly ILookup<TextSpan, FigureView> _bySentence;
    private readonly Dictionary<(string Name, string Measure, string Status), List<FigureView>> _byName = [];
    private readonly Dictionary<(string Name, string Measure, string Status, string? Period), List<FigureView>> _byPeriod = [];
    private readonly Dictionary<string, SortedSet<string>> _byEnding = new(StringComparer.Ordinal);

    public FigureIndex(IReadOnlyList<FigureView> figures)
    {
        _bySentence = figures.ToLookup(f => f.Fact.SentenceSpan);
        var seen = new HashSet<(string, string, string, string?, PrintedInterval, string?, string?)>();
        foreach (var figure in figures)
        {
            var (name, measure, status) = (figure.Identity.Name, figure.Measure, figure.Status);
            Add(_byName, (name, measure, status), figure);
            if (seen.Add((name, measure, status, figure.Period, figure.Interval, figure.Unit, figure.Place)))
            {
                Add(_byPeriod, (name, measure, status, figure.Period), figure);
            }

            for (var cut = 0; cut <= LongestAddition && cut < name.Length; cut++)
            {
                var ending = name[cut..];
                (_byEnding.TryGetValue(ending, out var names) ? names : _byEnding[ending] = new SortedSet<string>(StringComparer.Ordinal)).Add(name);
            }
        }
    }

    /// <summary>The figures of its sentence that end before it, the nearest first.</summary>
    public IEnumerable<FigureView> Before(FigureView figure)
    {
        var sentence = (IList<FigureView>)_bySentence[figure.Fact.SentenceSpan];
        for (var i = Behind(sentence, figure) - 1; i >= 0; i--)
        {
            if (sentence[i].Fact.Span.End <= figure.Fact.Span.Start)
            {
                yield return sentence[i];
            }
        }
    }

    /// <summary>Figures of the same thing by another measure that begin before it, the nearest first; of very many the nearest alone.</summary>
    public IEnumerable<FigureView> Before(FigureView figure, string name, string measure)
    {
        if (_byName.TryGetValue((name, measure, figure.Status), out var all))
        {
            var end = Behind(all, figure);
            for (var i = end - 1; i >= Math.Max(0, end - FarthestBack); i--)
            {
                if (SamePlace(all[i], figure))
                {
                    yield return all[i];
                }
            }
        }
    }

    /// <summary>The values that a thing has in a period, in reading order, each once; what one leaves unsaid of the place, the other says.</summary>
    public IEnumerable<FigureView> Of(FigureView figure, string name, string measure, string? period) =>
        _byPeriod.TryGetValue((name, measure, figure.Status, period), out var all) ? all.Where(f => SamePlace(f, figure)) : [];

    /// <summary>Names that are this one, end with it, or that it ends with, but for a few characters.</summary>
    public IEnumerable<string> Like(string name, int shortest)
    {
        var names = new SortedSet<string>(_byEnding.GetValueOrDefault(name) ?? [], StringComparer.Ordinal);
        for (var cut = 1; cut <= LongestAddition && name.Length - cut >= shortest; cut++)
        {
            if (_byEnding.GetValueOrDefault(name[cut..])?.Contains(name[cut..]) == true)
            {
                names.Add(name[cut..]);
            }
        }

        return names.Where(n => n == name || Math.Min(n.Length, name.Length) >= shortest);
    }

    private static bool SamePlace(FigureView a, FigureView b) => a.Place is null || b.Place is null || a.Place == b.Place;

    /// <summary>How many of the figures, which stand in reading order, begin before one.</summary>
    private static int Behind(IList<FigureView> figures, FigureView figure)
    {
        int low = 0, high = figures.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = figures[middle].Fact.Span.Start < figure.Fact.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void Add<TKey>(Dictionary<TKey, List<FigureView>> lists, TKey key, FigureView figure)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(figure);
    }
}

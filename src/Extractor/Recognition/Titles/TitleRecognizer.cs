using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Titles;

/// <summary>
/// Finds titles in 《》, those nested in others included. Immutable and thread-safe; time linear in the range.
/// </summary>
public sealed class TitleRecognizer
{
    /// <summary>Label of the annotations, whose value is a <see cref="TitleValue"/>.</summary>
    public const string Label = "title";

    private const int MaxLength = 200;
    private readonly TitleCategories _categories;

    public TitleRecognizer(TitleCategories categories) => _categories = categories;

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static TitleRecognizer Load(string lexicons, ICollection<string> faults) => new(TitleCategories.Load(lexicons, faults));

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="into">Titles are added in reading order; a nested one stands behind the one that holds it.</param>
    public void Recognize(string text, TextSpan range, List<Annotation> into)
    {
        var at = range.Start;
        while (at < range.End)
        {
            var open = text.IndexOf('《', at, range.End - at);
            if (open < 0)
            {
                return;
            }

            at = Read(text, open, range.End, into);
        }
    }

    /// <summary>Reads the title that opens at a place; returns where to go on.</summary>
    private int Read(string text, int open, int end, List<Annotation> into)
    {
        var first = into.Count;
        var opened = new Stack<int>();
        var limit = Math.Min(end, open + MaxLength);
        for (var at = open; at < limit; at++)
        {
            if (text[at] == '《')
            {
                opened.Push(at);
            }
            else if (text[at] == '》')
            {
                var start = opened.Pop();
                into.Add(Make(text, start, at + 1, end, opened.Count > 0));
                if (opened.Count == 0)
                {
                    into.Sort(first, into.Count - first, Comparer<Annotation>.Create((a, b) => a.Span.CompareTo(b.Span)));
                    return at + 1;
                }
            }
        }

        // The outermost sign is never closed: what was closed inside it stays, the sign itself is no title.
        for (var i = first; i < into.Count; i++)
        {
            into[i] = into[i] with { Value = (TitleValue)into[i].Value! with { Nested = false } };
        }

        into.Sort(first, into.Count - first, Comparer<Annotation>.Create((a, b) => a.Span.CompareTo(b.Span)));
        return into.Count > first ? into[^1].Span.End : open + 1;
    }

    private Annotation Make(string text, int start, int close, int end, bool nested)
    {
        var title = text[(start + 1)..(close - 1)].Trim();
        return new Annotation(
            new TextSpan(start, close),
            Label,
            new TitleValue(title, _categories.Of(title), NumberBehind(text, close, end), nested));
    }

    private static string? NumberBehind(string text, int at, int end)
    {
        if (at >= end || text[at] is not ('(' or '（'))
        {
            return null;
        }

        var number = DocumentNumberReader.ReadAround(text, new TextSpan(at + 1, Math.Min(end, at + 40)));
        return number is { } span && span.Start == at + 1 ? span.In(text) : null;
    }
}

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
    private readonly TitleIssuers _issuers;

    private TitleRecognizer(TitleCategories categories, TitleIssuers issuers)
    {
        _categories = categories;
        _issuers = issuers;
    }

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static TitleRecognizer Load(string lexicons, ICollection<string> faults) =>
        new(TitleCategories.Load(lexicons, faults), TitleIssuers.Load(lexicons, faults));

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="into">Outermost titles are added in reading order; they hold those inside them.</param>
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
        var opened = new Stack<(int Start, int Inner)>();
        var closed = new List<Annotation>();
        var limit = Math.Min(end, open + MaxLength);
        for (var at = open; at < limit; at++)
        {
            if (text[at] == '《')
            {
                opened.Push((at, closed.Count));
            }
            else if (text[at] == '》')
            {
                var (start, inner) = opened.Pop();
                var title = Make(text, start, at + 1, end, closed[inner..]);
                closed.RemoveRange(inner, closed.Count - inner);
                closed.Add(title);
                if (opened.Count == 0)
                {
                    into.Add(title);
                    return at + 1;
                }
            }
        }

        // The outermost sign is never closed: what was closed inside it stays, the sign itself is no title.
        into.AddRange(closed);
        return closed.Count > 0 ? closed[^1].Span.End : open + 1;
    }

    private Annotation Make(string text, int start, int close, int end, IReadOnlyList<Annotation> inner)
    {
        var title = text[(start + 1)..(close - 1)].Trim();
        return new Annotation(new TextSpan(start, close), Label, new TitleValue(title, _categories.Of(title), NumberBehind(text, close, end))
        {
            Issuers = _issuers.Of(title),
            Inner = [.. inner.SelectMany(t => ((TitleValue)t.Value!).Inner.Prepend(t))],
        });
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

using Extractor.Text;

namespace Extractor.Facts.Experts;

/// <summary>A stretch of text that one named person speaks.</summary>
/// <param name="Span">From the first spoken word to the last, the words that name the speaker possibly included.</param>
/// <param name="Speaker">The name as printed.</param>
public sealed record SpeakerPassage(TextSpan Span, string Speaker)
{
    /// <summary>Gives every fact of a kind that stands in a passage its speaker; of passages inside one another the innermost.</summary>
    /// <param name="passages">In reading order.</param>
    /// <param name="drafts">Facts in any order.</param>
    /// <param name="kind">The kind that has the slot <c>speaker</c>.</param>
    public static void Assign(IReadOnlyList<SpeakerPassage> passages, IEnumerable<FactDraft> drafts, string kind)
    {
        var open = new List<SpeakerPassage>();
        var next = 0;
        foreach (var draft in drafts.Where(d => d.Kind == kind).OrderBy(d => d.Span))
        {
            for (; next < passages.Count && passages[next].Span.Start <= draft.Span.Start; next++)
            {
                open.Add(passages[next]);
            }

            open.RemoveAll(p => p.Span.End <= draft.Span.Start);
            draft["speaker"] = open.Where(p => p.Span.Contains(draft.Span)).MinBy(p => p.Span.Length)?.Speaker;
        }
    }
}

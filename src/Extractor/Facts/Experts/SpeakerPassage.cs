using Extractor.Text;

namespace Extractor.Facts.Experts;

/// <summary>A stretch of text that one named person speaks.</summary>
/// <param name="Span">From the first spoken word to the last, the words that name the speaker possibly included.</param>
/// <param name="Speaker">The name as printed.</param>
public sealed record SpeakerPassage(TextSpan Span, string Speaker)
{
    /// <summary>Gives every fact of a kind that stands in a passage its speaker; of passages inside one another the innermost.</summary>
    public static void Assign(IReadOnlyList<SpeakerPassage> passages, IEnumerable<FactDraft> drafts, string kind)
    {
        foreach (var draft in drafts.Where(d => d.Kind == kind))
        {
            var inner = passages.Where(p => p.Span.Contains(draft.Span)).MinBy(p => p.Span.Length);
            draft["speaker"] = inner?.Speaker;
        }
    }
}

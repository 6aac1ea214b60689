using Extractor.Documents;
using Extractor.Facts.Calibration;
using Extractor.Text;

namespace Extractor.Facts;

/// <summary>Makes facts of drafts: identity, evidence, the kind's slots in their order. One for a document; not thread-safe.</summary>
/// <param name="document">The repaired document.</param>
/// <param name="sentences">Its sentences, in order.</param>
/// <param name="slots">For each kind its slots, in the order of the output.</param>
/// <param name="confidence">Calibrates what the rules state.</param>
public sealed class FactBuilder(
    Document document, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<string, IReadOnlyList<string>> slots, ConfidenceModel confidence)
{
    private readonly Dictionary<(string Kind, TextSpan Span), int> _ordinals = [];
    private readonly Dictionary<(string Kind, string Sentence, string Quote), int> _occurrences = [];

    /// <summary>Facts in reading order: by start, longer first, then kind.</summary>
    public IReadOnlyList<Fact> Build(IEnumerable<FactDraft> drafts) =>
        [.. drafts.OrderBy(d => d.Span).ThenBy(d => d.Kind, StringComparer.Ordinal).Select(Build)];

    private Fact Build(FactDraft draft)
    {
        var quote = draft.Span.In(document.Text);
        var sentenceSpan = SentenceAt(draft.Span);
        var sentence = sentenceSpan.In(document.Text);
        var stated = Math.Round(Math.Clamp(draft.Confidence, 0, 1), 3);
        var fact = new Fact
        {
            Kind = draft.Kind,
            Id = FactIdentity.Id(document.ContentHash, draft.Kind, draft.Span, Count(_ordinals, (draft.Kind, draft.Span))),
            Key = FactIdentity.Key(draft.Kind, sentence, quote, Count(_occurrences, (draft.Kind, sentence, quote))),
            Span = draft.Span,
            SourceSpan = document.InFile(draft.Span),
            Quote = quote,
            Sentence = sentence,
            SentenceSpan = sentenceSpan,
            Rule = draft.Rule,
            Confidence = stated,
            RuleConfidence = stated,
            Slots = [.. slots[draft.Kind].Select(name => new FactSlot(name, draft[name], draft.IsInherited(name)))],
            Issues = [.. draft.Issues],
        };
        return fact with { Confidence = confidence.Estimate(fact) };
    }

    /// <summary>The sentence that holds the span's start; the span itself where none does.</summary>
    private TextSpan SentenceAt(TextSpan span)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (sentences[mid].Span.End <= span.Start)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        if (low == sentences.Count || sentences[low].Span.Start > span.Start)
        {
            return span;
        }

        return new TextSpan(sentences[low].Span.Start, Math.Max(sentences[low].Span.End, span.End));
    }

    private static int Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
        return count;
    }
}

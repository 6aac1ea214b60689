using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.App.Web;

/// <summary>A piece of a snippet.</summary>
/// <param name="IsQuote">Whether it belongs to the fact's quote.</param>
/// <param name="IsHit">Whether the query's words found it.</param>
public sealed record SnippetPiece(string Text, bool IsQuote, bool IsHit);

/// <summary>The evidence around a quote, in pieces to be marked.</summary>
internal static class Snippet
{
    private const int Before = 42;
    private const int After = 58;

    /// <param name="fact">Its sentence is shown, cut to what stands around the quote where it is long.</param>
    /// <param name="words">Folded words of the query.</param>
    /// <param name="whole">Whether the sentence is shown uncut.</param>
    public static IReadOnlyList<SnippetPiece> Of(Fact fact, IReadOnlyList<string> words, bool whole = false)
    {
        var sentence = fact.Sentence;
        var quoteStart = Math.Clamp(fact.Span.Start - fact.SentenceSpan.Start, 0, sentence.Length);
        var quoteEnd = Math.Clamp(quoteStart + fact.Quote.Length, quoteStart, sentence.Length);
        var hits = Hits(sentence, words);
        var first = whole || quoteStart <= Before + 6 ? 0 : quoteStart - Before;
        var last = whole || sentence.Length - quoteEnd <= After + 6 ? sentence.Length : quoteEnd + After;
        first = first > 0 && char.IsLowSurrogate(sentence[first]) ? first - 1 : first;
        last = last < sentence.Length && char.IsLowSurrogate(sentence[last]) ? last + 1 : last;
        var pieces = new List<SnippetPiece>();
        for (var at = first; at < last;)
        {
            var (quote, hit) = (at >= quoteStart && at < quoteEnd, hits[at]);
            var end = at + 1;
            while (end < last && (end >= quoteStart && end < quoteEnd) == quote && hits[end] == hit)
            {
                end++;
            }

            pieces.Add(new SnippetPiece((at == first && first > 0 ? "…" : "") + sentence[at..end] + (end == last && last < sentence.Length ? "…" : ""), quote, hit));
            at = end;
        }

        return pieces;
    }

    private static bool[] Hits(string sentence, IReadOnlyList<string> words)
    {
        var hits = new bool[sentence.Length];
        if (words.Count == 0)
        {
            return hits;
        }

        var (folded, origins) = TextFolding.FoldWithOrigins(sentence);
        foreach (var word in words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                hits.AsSpan(origins[at], origins[at + word.Length - 1] + 1 - origins[at]).Fill(true);
            }
        }

        return hits;
    }
}

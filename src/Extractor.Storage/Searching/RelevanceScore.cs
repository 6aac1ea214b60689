using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>
/// How well facts answer the words of a query: BM25 of their sentences, and as much again for a word that stands in the
/// fact itself and not only beside it. The same in every store.
/// </summary>
internal static class RelevanceScore
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double UsualLength = 60;

    /// <param name="facts">All candidates: how rare a word is, is counted among them.</param>
    /// <param name="words">Folded.</param>
    /// <returns>A score for each.</returns>
    public static double[] Of(IReadOnlyList<Fact> facts, IReadOnlyList<string> words)
    {
        var sentences = facts.Select(f => TextFolding.Fold(f.Sentence)).ToList();
        var scores = new double[facts.Count];
        foreach (var word in words)
        {
            var counts = sentences.ConvertAll(s => Occurrences(s, word));
            var holding = counts.Count(c => c > 0);
            var rarity = Math.Log(1 + ((facts.Count - holding + 0.5) / (holding + 0.5)));
            for (var i = 0; i < scores.Length; i++)
            {
                var frequency = counts[i] * (Saturation + 1) / (counts[i] + (Saturation * (1 - LengthShare + (LengthShare * sentences[i].Length / UsualLength))));
                scores[i] += rarity * (frequency + (counts[i] > 0 && Says(facts[i], word) ? 1 : 0));
            }
        }

        return scores;
    }

    private static int Occurrences(string sentence, string word)
    {
        var count = 0;
        for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static bool Says(Fact fact, string word) =>
        fact.Slots.Select(s => s.Value).SelectMany(v => v switch { FactValue.Text text => [text.Value], FactValue.List list => list.Values, _ => (IReadOnlyList<string>)[] })
            .Append(fact.Quote).Any(t => TextFolding.Fold(t).Contains(word, StringComparison.Ordinal));
}

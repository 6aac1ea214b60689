using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>Finds the words of a decision again in a text that may have changed around them.</summary>
internal static class PlaceFinder
{
    /// <summary>So many characters on either side are kept with a decision.</summary>
    public const int Surroundings = 40;

    private const int EnoughAlike = 16;
    private const double EnoughOfAll = 0.6; // where the text has less around it
    private const int SameSentence = 1000;

    /// <returns>The place; null where there is none that is alike enough, or <paramref name="ambiguous"/> where two are alike.</returns>
    public static TextSpan? Find(string text, Decision decision, out bool ambiguous)
    {
        var (best, score, tied) = (-1, -1, false);
        for (var at = text.IndexOf(decision.Quote, StringComparison.Ordinal); at >= 0 && decision.Quote.Length > 0; at = text.IndexOf(decision.Quote, at + 1, StringComparison.Ordinal))
        {
            var here = Score(text, at, decision);
            (best, tied, score) = here > score ? (at, false, here) : (best, tied || here == score, score);
        }

        var available = decision.Lead.Length + decision.Trail.Length;
        var enough = score >= SameSentence || score >= Math.Min(EnoughAlike, available * EnoughOfAll);
        ambiguous = best >= 0 && enough && tied;
        return best >= 0 && enough && !tied ? new TextSpan(best, best + decision.Quote.Length) : null;
    }

    public static string Before(string text, int start) => text[Math.Max(0, start - Surroundings)..start];

    public static string Behind(string text, int end) => text[end..Math.Min(text.Length, end + Surroundings)];

    private static int Score(string text, int at, Decision decision)
    {
        var start = at - decision.SentenceOffset;
        var sentence = decision.Sentence.Length > 0 && start >= 0 && start + decision.Sentence.Length <= text.Length
            && text.AsSpan(start, decision.Sentence.Length).SequenceEqual(decision.Sentence);
        int lead = 0, trail = 0;
        var end = at + decision.Quote.Length;
        while (lead < decision.Lead.Length && at - lead > 0 && text[at - lead - 1] == decision.Lead[^(lead + 1)])
        {
            lead++;
        }

        while (trail < decision.Trail.Length && end + trail < text.Length && text[end + trail] == decision.Trail[trail])
        {
            trail++;
        }

        return lead + trail + (sentence ? SameSentence : 0);
    }
}

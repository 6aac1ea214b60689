using Extractor.Text;

namespace Extractor.Facts.Policies;

/// <summary>Finds later mentions under an alias that is not a 《title》: “数据二十条”, CPTPP.</summary>
internal static class AliasMentionFinder
{
    public static IReadOnlyList<PolicyMention> Find(string text, IReadOnlyList<PolicyMention> mentions, string kind)
    {
        var found = new List<PolicyMention>();
        foreach (var full in mentions.Where(m => m.Alias is not null).DistinctBy(m => m.Alias).ToArray())
        {
            var alias = full.Alias!;
            var latin = char.IsAsciiLetter(alias[0]);
            if (!latin && alias.Length < 3)
            {
                continue;
            }

            var words = latin ? alias : $"“{alias}”";
            for (var at = text.IndexOf(words, full.Span.End, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + words.Length);
                if (latin ? IsWord(text, span) : !InBracket(text, span))
                {
                    found.Add(new PolicyMention(new FactDraft(kind, span, "policies/alias") { Confidence = 0.85 }, alias, full.Category));
                }
            }
        }

        var taken = mentions.Select(m => m.Span).Order().ToArray();
        return [.. found.Where(f => !Overlaps(taken, f.Span))];
    }

    /// <param name="taken">In reading order.</param>
    private static bool Overlaps(TextSpan[] taken, TextSpan span)
    {
        int low = 0, high = taken.Length;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (taken[mid].Start < span.End)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        // A nested title stands behind the one that holds it and may end before it.
        for (var i = low - 1; i >= Math.Max(0, low - 4); i--)
        {
            if (taken[i].Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(string text, TextSpan span) =>
        !InBracket(text, span)
        && (span.Start == 0 || !char.IsAsciiLetterOrDigit(text[span.Start - 1]))
        && (span.End == text.Length || !char.IsAsciiLetterOrDigit(text[span.End]));

    /// <summary>Whether it is the bracket that gives the alias, or repeats it.</summary>
    private static bool InBracket(string text, TextSpan span) => span.End < text.Length && text[span.End] is '）' or ')';
}

using Extractor.Recognition;

namespace Extractor.Audit;

/// <summary>The words that audits go by, from the pipeline's lexicons.</summary>
/// <param name="Partitions">A whole, and the parts that make it up, parted by blanks.</param>
/// <param name="SharesOfWhole">Words of rates that cannot pass 100 %.</param>
/// <param name="RealGrowth">Words of values whose growth leaves price changes out.</param>
public sealed record AuditWords(Lexicon Partitions, Lexicon SharesOfWhole, Lexicon RealGrowth)
{
    /// <summary>Whether a text holds one of the words.</summary>
    public static bool Holds(string? text, Lexicon words)
    {
        for (var at = 0; at < text?.Length; at++)
        {
            if (words.Longest(text.AsSpan(at)) is not null)
            {
                return true;
            }
        }

        return false;
    }
}

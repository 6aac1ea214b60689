using Extractor.Text;

namespace Extractor.Facts;

/// <summary>
/// One extracted statement with its evidence. Invariant: <see cref="Quote"/> equals the repaired text at
/// <see cref="Span"/>, character for character.
/// </summary>
public sealed record Fact
{
    /// <summary><c>figure</c>, <c>date</c>, <c>policy</c> or <c>expert</c>, or another kind a pack defines.</summary>
    public required string Kind { get; init; }

    /// <summary>hash(content hash, kind, start, end, ordinal): equal for equal input on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>hash(kind, sentence, quote, occurrence): survives new versions and rules; decisions hang on it.</summary>
    public required string Key { get; init; }

    /// <summary>Where the quote stands in the repaired text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Where it stands in the decoded source.</summary>
    public required TextSpan SourceSpan { get; init; }

    public required string Quote { get; init; }

    /// <summary>The sentence that holds the quote.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where that sentence stands in the repaired text.</summary>
    public required TextSpan SentenceSpan { get; init; }

    /// <summary>Id of the rule that made it, such as <c>figures/growth-than</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Estimated probability that all key attributes are right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What its rule alone states, before <see cref="Confidence"/> was calibrated, 0 to 1.</summary>
    public double RuleConfidence { get; init; } = 0.9;

    /// <summary>Every slot of its kind in the pack's order; a value is null where the article does not say.</summary>
    public required IReadOnlyList<FactSlot> Slots { get; init; }

    /// <summary>Issue codes, see <see cref="Documents.IssueCodes"/>.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>The slot's value, or null where the fact has no such slot or no value in it.</summary>
    public FactValue? this[string slot]
    {
        get
        {
            foreach (var s in Slots)
            {
                if (s.Name == slot)
                {
                    return s.Value;
                }
            }

            return null;
        }
    }

    /// <summary>A slot's text, or null where it holds none.</summary>
    public string? TextOf(string slot) => (this[slot] as FactValue.Text)?.Value;

    /// <summary>A slot's number, or null where it holds none.</summary>
    public decimal? NumberOf(string slot) => (this[slot] as FactValue.Number)?.Value;

    /// <summary>A slot's list; empty where it holds none.</summary>
    public IReadOnlyList<string> ListOf(string slot) => (this[slot] as FactValue.List)?.Values ?? [];
}

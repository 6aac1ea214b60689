using Extractor.Text;

namespace Extractor.Facts;

/// <summary>A fact while it is being linked: mutable, owned by one linker; <see cref="FactBuilder"/> makes the fact of it.</summary>
/// <param name="kind">A kind that a pack declares.</param>
/// <param name="span">Its quote in the document's text.</param>
/// <param name="rule">Id of the rule that made it.</param>
public sealed class FactDraft(string kind, TextSpan span, string rule)
{
    private readonly Dictionary<string, FactValue> _slots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inherited = new(StringComparer.Ordinal);

    public string Kind { get; } = kind;

    public TextSpan Span { get; set; } = span;

    public string Rule { get; set; } = rule;

    /// <summary>What its rule states of the facts it makes, 0 to 1; <see cref="Calibration.ConfidenceModel"/> calibrates it.</summary>
    public double Confidence { get; set; } = 0.9;

    /// <summary>Issue codes.</summary>
    public List<string> Issues { get; } = [];

    /// <summary>The slot's value; null where it has none. Setting null empties it.</summary>
    public FactValue? this[string slot]
    {
        get => _slots.GetValueOrDefault(slot);
        set
        {
            if (value is null)
            {
                _slots.Remove(slot);
            }
            else
            {
                _slots[slot] = value;
            }
        }
    }

    /// <summary>Sets a slot from an earlier clause or sentence, and remembers that.</summary>
    public void Inherit(string slot, FactValue value)
    {
        _slots[slot] = value;
        _inherited.Add(slot);
    }

    public bool IsInherited(string slot) => _inherited.Contains(slot);

    /// <summary>The slot's text, or null where it holds none.</summary>
    public string? TextOf(string slot) => (this[slot] as FactValue.Text)?.Value;
}

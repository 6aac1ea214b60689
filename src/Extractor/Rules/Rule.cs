namespace Extractor.Rules;

/// <summary>One declarative rule of a pack, compiled. Immutable and thread-safe.</summary>
public sealed record Rule
{
    /// <summary>Pack and name, such as <c>figures/growth-than</c>.</summary>
    public required string Id { get; init; }

    public required Pattern Pattern { get; init; }

    /// <summary>The pattern as written.</summary>
    public required string Notation { get; init; }

    /// <summary>Of several rules that match one anchor the greatest priority wins, then the longest match, then the first in file order.</summary>
    public int Priority { get; init; }

    /// <summary>Why what it matches is no fact; null for rules that make facts.</summary>
    public string? Ignore { get; init; }

    /// <summary>What the rule gives each slot beside the captures that bear a slot's name.</summary>
    public IReadOnlyDictionary<string, EmitValue> Emit { get; init; } = new Dictionary<string, EmitValue>();

    /// <summary>Slots that may come from earlier clauses and sentences.</summary>
    public IReadOnlySet<string> Inherit { get; init; } = new HashSet<string>();

    /// <summary>Confidence of a fact that only this rule speaks for, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.9;

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Texts in which the rule must make no fact.</summary>
    public IReadOnlyList<string> Never { get; init; } = [];

    /// <summary>Where it is written, as <c>file:line</c>.</summary>
    public required string Place { get; init; }
}

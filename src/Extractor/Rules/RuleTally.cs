namespace Extractor.Rules;

/// <summary>What one rule did over some texts.</summary>
/// <param name="Tried">Anchors around which it was run.</param>
/// <param name="Matched">How often its pattern matched, whether or not another rule was preferred.</param>
/// <param name="Time">Time that passed in it.</param>
public readonly record struct RuleTally(long Tried, long Matched, TimeSpan Time)
{
    /// <summary>How often it was the one preferred.</summary>
    public long Won { get; init; }

    /// <summary>How often it was preferred where no other rule of its pack matches: what would be lost without it.</summary>
    public long Alone { get; init; }
}

namespace Extractor.Rules;

/// <summary>What a compiled pattern does at one step.</summary>
internal enum PatternOp : byte
{
    Element,
    Split,
    Save,
    Edge,
    Accept,
}

/// <param name="Next">The instruction behind it.</param>
/// <param name="Other">The second way of a split (of lower priority), or the capture position of a save.</param>
/// <param name="Symbols">The set of an element step.</param>
internal readonly record struct PatternStep(PatternOp Op, int Next, int Other, SymbolSet? Symbols);

/// <summary>One half of a pattern, read away from its anchor.</summary>
/// <param name="Steps">Instructions.</param>
/// <param name="Entry">Where a run begins.</param>
/// <param name="First">Symbols that may stand next to the anchor; null where the half may be empty.</param>
internal sealed record PatternProgram(PatternStep[] Steps, int Entry, bool[]? First);

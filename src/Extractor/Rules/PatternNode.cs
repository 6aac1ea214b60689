namespace Extractor.Rules;

/// <summary>The syntax tree of a pattern.</summary>
internal abstract record PatternNode
{
    /// <summary>One element whose symbol is in the set.</summary>
    public sealed record Atom(SymbolSet Symbols) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <param name="Max">-1 for no bound.</param>
    public sealed record Repeat(PatternNode Item, int Min, int Max, bool Lazy) : PatternNode;

    public sealed record Capture(int Index, PatternNode Item) : PatternNode;

    /// <summary>The element the match is built around.</summary>
    public sealed record Anchor(Atom Item, int CaptureIndex) : PatternNode;

    public sealed record SentenceStart : PatternNode;

    public sealed record SentenceEnd : PatternNode;
}

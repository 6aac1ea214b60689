using System.Collections.Immutable;
using Extractor.Text;

namespace Extractor.Rules;

/// <summary>A pattern around its anchor, compiled. Immutable and thread-safe; runs need a <see cref="PatternRun"/> of their own.</summary>
public sealed class Pattern
{
    private readonly SymbolSet _anchor;
    private readonly int _anchorCapture;
    private readonly PatternProgram _left;
    private readonly PatternProgram _right;

    private Pattern(SymbolSet anchor, int anchorCapture, PatternProgram left, PatternProgram right, ImmutableArray<string> captures)
    {
        _anchor = anchor;
        _anchorCapture = anchorCapture;
        _left = left;
        _right = right;
        Captures = captures;
    }

    /// <summary>Names of its captures.</summary>
    public ImmutableArray<string> Captures { get; }

    internal static Pattern Compile(PatternNode node, ImmutableArray<string> captures, int symbols)
    {
        var items = node is PatternNode.Sequence sequence ? sequence.Items : [node];
        var anchors = Enumerable.Range(0, items.Count).Where(i => items[i] is PatternNode.Anchor).ToArray();
        if (anchors.Length != 1)
        {
            throw new PatternSyntaxException("a pattern has exactly one anchor '@', outside all groups", 0);
        }

        var at = anchors[0];
        var anchor = (PatternNode.Anchor)items[at];
        return new Pattern(
            anchor.Item.Symbols,
            anchor.CaptureIndex,
            PatternCompiler.Compile([.. items.Take(at)], true, symbols),
            PatternCompiler.Compile([.. items.Skip(at + 1)], false, symbols),
            captures);
    }

    /// <summary>Whether an element with this symbol can be the anchor.</summary>
    internal bool AnchorAccepts(int symbol) => _anchor.Contains(symbol);

    /// <summary>Whether the element can be this pattern's anchor and its neighbours do not rule a match out.</summary>
    internal bool MayMatch(ReadOnlySpan<Element> elements, int anchor) =>
        _anchor.Contains(elements[anchor].Symbol)
        && (_left.First is null || (anchor > 0 && _left.First[elements[anchor - 1].Symbol]))
        && (_right.First is null || (anchor + 1 < elements.Length && _right.First[elements[anchor + 1].Symbol]));

    /// <summary>Matches around one element; null where it does not match.</summary>
    /// <param name="reached">How many elements on the left and on the right the pattern got past.</param>
    internal PatternMatch? Match(PatternRun run, ReadOnlySpan<Element> elements, int anchor, out (int Left, int Right) reached)
    {
        reached = default;
        if (!_anchor.Contains(elements[anchor].Symbol))
        {
            return null;
        }

        var left = NoCaptures();
        var right = NoCaptures();
        var leftMatched = run.Match(_left, elements, anchor - 1, -1, ref left, out var leftEnd);
        reached.Left = run.Reached;
        var rightMatched = run.Match(_right, elements, anchor + 1, 1, ref right, out var rightEnd);
        reached.Right = run.Reached;
        if (!leftMatched || !rightMatched)
        {
            return null;
        }

        var captures = new ElementRange[Captures.Length];
        for (var i = 0; i < captures.Length; i++)
        {
            captures[i] = i == _anchorCapture ? new ElementRange(anchor, anchor + 1)
                : left[(2 * i) + 1] != int.MinValue ? new ElementRange(left[(2 * i) + 1] + 1, left[2 * i] + 1)
                : right[(2 * i) + 1] != int.MinValue ? new ElementRange(right[2 * i], right[(2 * i) + 1])
                : default;
        }

        return new PatternMatch(anchor, new ElementRange(leftEnd + 1, rightEnd), captures);
    }

    private int[] NoCaptures()
    {
        var captures = new int[Captures.Length * 2];
        Array.Fill(captures, int.MinValue);
        return captures;
    }
}

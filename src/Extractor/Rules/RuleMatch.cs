using Extractor.Text;

namespace Extractor.Rules;

/// <summary>A rule that matched around one element.</summary>
public sealed class RuleMatch
{
    private readonly PatternMatch _match;
    private readonly Element[] _elements;

    internal RuleMatch(Rule rule, PatternMatch match, Element[] elements)
    {
        Rule = rule;
        _match = match;
        _elements = elements;
    }

    public Rule Rule { get; }

    /// <summary>Index of the anchor element.</summary>
    public int Anchor => _match.Anchor;

    public Element AnchorElement => _elements[_match.Anchor];

    /// <summary>All elements of the match.</summary>
    public ElementRange Extent => _match.Extent;

    /// <summary>The elements of a capture; empty where it took no part or the rule has none of that name.</summary>
    public ElementRange this[string capture]
    {
        get
        {
            var index = Rule.Pattern.Captures.IndexOf(capture);
            return index < 0 ? default : _match.Captures[index];
        }
    }

    /// <summary>The characters of a capture; null where it took no part.</summary>
    public TextSpan? SpanOf(string capture)
    {
        var range = this[capture];
        return range.IsEmpty ? null : new TextSpan(_elements[range.Start].Start, _elements[range.End - 1].End);
    }
}

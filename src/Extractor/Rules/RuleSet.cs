namespace Extractor.Rules;

/// <summary>
/// The rules of one pack, ready to match. Overlap policy: each anchor gets at most one rule — of those that match, the
/// greatest priority, then the longest extent in characters, then the first in file order. Immutable and thread-safe.
/// </summary>
public sealed class RuleSet
{
    private readonly Rule[][] _bySymbol; // rules whose anchor accepts the symbol, in order of preference

    public RuleSet(IReadOnlyList<Rule> rules, int symbols)
    {
        Rules = rules;
        var ordered = rules.Select((rule, order) => (rule, order)).OrderByDescending(r => r.rule.Priority).ThenBy(r => r.order).Select(r => r.rule).ToArray();
        _bySymbol = [.. Enumerable.Range(0, symbols).Select(s => ordered.Where(r => r.Pattern.AnchorAccepts(s)).ToArray())];
    }

    /// <summary>All rules in file order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The best match around each element that some rule's anchor accepts, in reading order.</summary>
    /// <param name="elements">One sentence.</param>
    /// <param name="matcher">Scratch space of the calling thread.</param>
    public List<RuleMatch> Match(Element[] elements, RuleMatcher matcher)
    {
        var matches = new List<RuleMatch>();
        for (var i = 0; i < elements.Length; i++)
        {
            var rules = _bySymbol[elements[i].Symbol];
            if (rules.Length > 0 && Best(rules, elements, i, matcher) is { } best)
            {
                matches.Add(best);
            }
        }

        return matches;
    }

    /// <summary>How every rule fared around one element, for <c>rules explain</c>.</summary>
    public IReadOnlyList<RuleTrial> Explain(Element[] elements, int anchor, RuleMatcher matcher) =>
        [.. Rules.Where(r => r.Pattern.AnchorAccepts(elements[anchor].Symbol)).Select(r => matcher.Try(r, elements, anchor))];

    private static RuleMatch? Best(Rule[] rules, Element[] elements, int anchor, RuleMatcher matcher)
    {
        RuleMatch? best = null;
        var length = 0;
        foreach (var rule in rules)
        {
            if (best is not null && rule.Priority < best.Rule.Priority)
            {
                break;
            }

            if (matcher.Match(rule, elements, anchor) is { } match)
            {
                var extent = elements[match.Extent.End - 1].End - elements[match.Extent.Start].Start;
                if (best is null || extent > length)
                {
                    (best, length) = (match, extent);
                }
            }
        }

        if (best is not null)
        {
            matcher.Prefer(best.Rule, rules, elements, anchor);
        }

        return best;
    }
}

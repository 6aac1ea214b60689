namespace Extractor.Rules;

/// <summary>Runs rules; holds their scratch space and counts. Not thread-safe: one a thread.</summary>
/// <param name="profile">Where to count what each rule does; null counts nothing.</param>
public sealed class RuleMatcher(RuleProfile? profile = null)
{
    private readonly PatternRun _run = new();

    /// <summary>The rule's match around one element, or null.</summary>
    public RuleMatch? Match(Rule rule, Element[] elements, int anchor) =>
        profile is null ? Matched(rule, elements, anchor) : profile.Time(rule, () => Matched(rule, elements, anchor));

    /// <summary>As <see cref="Match"/>, and how far each side got.</summary>
    public RuleTrial Try(Rule rule, Element[] elements, int anchor)
    {
        var match = rule.Pattern.Match(_run, elements, anchor, out var reached);
        return new RuleTrial(rule, match is null ? null : new RuleMatch(rule, match, elements), reached.Left, reached.Right);
    }

    /// <summary>Counts the rule preferred around an element, where anything is counted; <paramref name="others"/> are all that were open to it.</summary>
    internal void Prefer(Rule rule, Rule[] others, Element[] elements, int anchor) =>
        profile?.Won(rule, !Array.Exists(others, other => other != rule && other.Ignore is null && Matched(other, elements, anchor) is not null));

    private RuleMatch? Matched(Rule rule, Element[] elements, int anchor) =>
        rule.Pattern.MayMatch(elements, anchor) && rule.Pattern.Match(_run, elements, anchor, out _) is { } match
            ? new RuleMatch(rule, match, elements)
            : null;
}

namespace Extractor.Rules;

/// <summary>Counts how often each rule was tried and matched, and the time it took. Not thread-safe: one a thread.</summary>
/// <param name="clock">The caller's clock: time passed since any fixed moment.</param>
public sealed class RuleProfile(Func<TimeSpan> clock)
{
    private readonly Dictionary<Rule, RuleTally> _tallies = [];

    /// <summary>What a rule did so far; zero where it was never tried.</summary>
    public RuleTally this[Rule rule] => _tallies.GetValueOrDefault(rule);

    internal RuleMatch? Time(Rule rule, Func<RuleMatch?> match)
    {
        var start = clock();
        var result = match();
        var tally = _tallies.GetValueOrDefault(rule);
        _tallies[rule] = tally with { Tried = tally.Tried + 1, Matched = tally.Matched + (result is null ? 0 : 1), Time = tally.Time + clock() - start };
        return result;
    }

    internal void Won(Rule rule, bool alone)
    {
        var tally = _tallies.GetValueOrDefault(rule);
        _tallies[rule] = tally with { Won = tally.Won + 1, Alone = tally.Alone + (alone ? 1 : 0) };
    }
}

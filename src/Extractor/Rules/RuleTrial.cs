namespace Extractor.Rules;

/// <summary>How one rule fared around one element.</summary>
/// <param name="Match">Null where it did not match.</param>
/// <param name="Left">How many elements to the left of the anchor it got past.</param>
/// <param name="Right">How many to the right.</param>
public sealed record RuleTrial(Rule Rule, RuleMatch? Match, int Left, int Right);

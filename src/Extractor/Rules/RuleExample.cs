namespace Extractor.Rules;

/// <summary>A text in which a rule must make a fact.</summary>
/// <param name="Text">The article, usually one sentence.</param>
/// <param name="Quote">The fact's quote; null for the first fact the rule makes there.</param>
/// <param name="Published">Publication date to resolve against.</param>
/// <param name="Slots">Expected slot values as printed; <c>null</c> for an empty slot. Slots not named are not checked.</param>
/// <param name="Place">Where it is written, as <c>file:line</c>.</param>
public sealed record RuleExample(string Text, string? Quote, DateOnly? Published, IReadOnlyDictionary<string, string?> Slots, string Place);

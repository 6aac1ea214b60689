using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>One example of one rule, run.</summary>
/// <param name="Place">Where the example is written, as <c>file:line</c>.</param>
/// <param name="Failure">What was wrong; null where the example holds.</param>
public sealed record RuleTestResult(Rule Rule, string Place, string Text, string? Failure);

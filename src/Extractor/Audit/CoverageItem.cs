using Extractor.Text;

namespace Extractor.Audit;

/// <summary>What became of one number, title or person of an article.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind"><c>number</c>, <c>title</c> or <c>person</c>.</param>
/// <param name="Outcome">Fact, ignored for a reason, or unexplained.</param>
/// <param name="Reason">The rule that made the fact, or why it is none; null where it is unexplained.</param>
public sealed record CoverageItem(TextSpan Span, string Kind, CoverageOutcome Outcome, string? Reason);

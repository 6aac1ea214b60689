using Extractor.Facts;

namespace Extractor.Audit;

/// <summary>Something that does not fit, found without knowing which side is wrong.</summary>
/// <param name="Code">The issue it makes, such as <c>figure.inconsistent</c>.</param>
/// <param name="Check">Which audit found it, such as <c>arithmetic.growth</c>; its words in other languages go by this.</param>
/// <param name="Explanation">One sentence for people.</param>
/// <param name="Facts">The facts involved, the one in doubt first; empty where only words are.</param>
/// <param name="Values">The numbers and words that fill the sentence, in its order.</param>
public sealed record AuditFinding(string Code, string Check, string Explanation, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Values);

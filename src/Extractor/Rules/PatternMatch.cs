namespace Extractor.Rules;

/// <summary>Where a pattern matched.</summary>
/// <param name="Anchor">Index of the anchor element.</param>
/// <param name="Extent">All elements of the match.</param>
/// <param name="Captures">By index of <see cref="Pattern.Captures"/>; empty where a capture took no part.</param>
internal sealed record PatternMatch(int Anchor, ElementRange Extent, ElementRange[] Captures);

using Extractor.Facts;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>A fact that a reviewer states.</summary>
/// <param name="Span">Where its quote stands in the repaired text of the current version.</param>
/// <param name="Slots">Every slot of its kind, in the pack's order.</param>
public sealed record NewFact(string Kind, TextSpan Span, IReadOnlyList<FactSlot> Slots);

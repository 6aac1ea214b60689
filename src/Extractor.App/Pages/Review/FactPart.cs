using Extractor.Facts;

namespace Extractor.App.Pages.Review;

/// <summary>A fact in the making: its words and its fields as they were written.</summary>
/// <param name="Quote">The words of the text that it stands in.</param>
public sealed record FactPart(string Quote, IReadOnlyList<FactSlot> Slots);

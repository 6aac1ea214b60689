using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>A position with its modifiers, such as 常务副院长.</summary>
/// <param name="Span">Modifiers and position.</param>
/// <param name="Field">The field of the position's lexicon entry, such as <c>academic</c> or <c>unnamed</c>.</param>
internal readonly record struct PositionMatch(TextSpan Span, string Field);

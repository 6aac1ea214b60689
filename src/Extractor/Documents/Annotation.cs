using Extractor.Text;

namespace Extractor.Documents;

/// <summary>
/// Something recognised in a text: what kind of thing, where, and what it means. Value types belong to the recogniser
/// (see <c>Extractor.Recognition</c>).
/// </summary>
/// <param name="Span">The characters it covers.</param>
/// <param name="Label">Its kind, such as <c>quantity</c>, <c>time</c>, <c>title</c>, <c>organisation</c>, <c>person</c>.</param>
/// <param name="Value">Its meaning; the type belongs to the label. Null for labels that carry none.</param>
public sealed record Annotation(TextSpan Span, string Label, object? Value = null);

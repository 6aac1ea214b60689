namespace Extractor.Facts.Figures;

/// <summary>A noun phrase that may name several things at once.</summary>
/// <param name="Text">The whole phrase.</param>
/// <param name="Members">What 、 和 与 及 part it into, outside brackets and quotation marks; one for a plain phrase.</param>
internal sealed record Phrase(string Text, IReadOnlyList<PhraseMember> Members);

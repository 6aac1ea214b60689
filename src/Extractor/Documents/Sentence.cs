using Extractor.Text;

namespace Extractor.Documents;

/// <summary>A sentence of one block, its closing punctuation included, white space around it left out.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Block">Index of its block in <see cref="Document.Blocks"/>.</param>
public readonly record struct Sentence(TextSpan Span, int Block);

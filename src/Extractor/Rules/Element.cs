using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Rules;

/// <summary>One item that patterns step over: an annotation, a cue word, another word, or a punctuation mark.</summary>
/// <param name="Start">Offset in the document's text.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Symbol">Its letter in the <see cref="SymbolTable"/>.</param>
/// <param name="Annotation">The annotation, where it is one.</param>
/// <param name="Tag">First letter of the word's part of speech, cue words included; '\0' where unknown or no word.</param>
public readonly record struct Element(int Start, int End, int Symbol, Annotation? Annotation, char Tag = '\0')
{
    public TextSpan Span => new(Start, End);
}

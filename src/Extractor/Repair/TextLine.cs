using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>A line of the text while it is repaired: white space around it left out, never empty.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Source">The loader's block it lies in.</param>
/// <param name="Continues">Whether the line before it lies in the same block, so that the two may be joined.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
/// <param name="Indented">Whether it begins with the indent of a new paragraph.</param>
internal readonly record struct TextLine(TextSpan Span, Block Source, bool Continues, bool BlankBefore, bool Indented)
{
    /// <summary>Whether it was put together from the lines of a pull-quote box.</summary>
    public bool IsBox { get; init; }

    public ReadOnlySpan<char> Of(string text) => Span.Of(text);
}

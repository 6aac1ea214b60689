using Extractor.Text;

namespace Extractor.Documents;

/// <summary>
/// A paragraph-like part of a document. Blocks stand in reading order and do not overlap; their spans leave out the
/// line breaks between them.
/// </summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">What it is for the reader.</param>
public sealed record Block(TextSpan Span, BlockKind Kind)
{
    /// <summary>Depth of a heading: 1 for a top-level section, 2 and more below it; 0 for other blocks.</summary>
    public int Level { get; init; }

    /// <summary>For a table cell: the spans of the column headers, then the row headers, that apply to it.</summary>
    public IReadOnlyList<TextSpan> Headers { get; init; } = [];

    /// <summary>Whether the text breaks off inside this block.</summary>
    public bool Truncated { get; init; }
}

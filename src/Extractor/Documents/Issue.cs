using Extractor.Text;

namespace Extractor.Documents;

/// <summary>Something a reviewer must be shown. Codes are those of the annotation guidelines, such as <c>text.truncated</c>.</summary>
/// <param name="Code">A stable dotted code.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Span">The place in the repaired text.</param>
/// <param name="Text">The characters of that place.</param>
public sealed record Issue(string Code, string Message, TextSpan Span, string Text);

using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Text between two tags, the white space around it left out.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Before">White space between it and the text before it.</param>
internal readonly record struct HtmlRun(TextSpan Span, HtmlBlank Before);

/// <summary>White space between two stretches of text.</summary>
internal enum HtmlBlank
{
    None,
    Space,
    LineEnd,
}

namespace Extractor.Text;

/// <summary>
/// One logged change: the characters at <see cref="Span"/> were replaced by <see cref="Replacement"/>
/// (empty for a deletion). <see cref="Code"/> says why, such as <c>html.markup</c> or <c>repair.line-break</c>.
/// </summary>
public sealed record TextEdit(TextSpan Span, string Replacement, string Code);

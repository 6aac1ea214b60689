using Extractor.Text;

namespace Extractor.Facts;

/// <summary>A place that a rule says is no fact.</summary>
/// <param name="Reason">In plain words.</param>
public sealed record IgnoredPlace(TextSpan Span, string Rule, string Reason);

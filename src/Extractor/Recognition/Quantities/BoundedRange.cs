using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>Joins two bounds that laws write side by side to one range: 五万元以上五十万元以下.</summary>
internal static class BoundedRange
{
    /// <param name="text">The whole text.</param>
    /// <param name="found">In reading order.</param>
    /// <param name="from">Index of the first annotation that may take part.</param>
    public static void Join(string text, List<Annotation> found, int from)
    {
        for (var i = Math.Max(from, 0); i + 1 < found.Count; i++)
        {
            if (found[i] is { Value: QuantityValue { Modifier: Modifier.AtLeast, Upper: null } low } && found[i + 1] is { Value: QuantityValue { Modifier: Modifier.AtMost, Upper: null } high }
                && found[i].Span.End == found[i + 1].Span.Start && low.Kind == high.Kind && low.Unit == high.Unit && low.Value < high.Value
                && found[i].Span.Of(text).EndsWith("以上") && found[i + 1].Span.Of(text).EndsWith("以下"))
            {
                var span = new TextSpan(found[i].Span.Start, found[i + 1].Span.End);
                found[i] = found[i] with { Span = span, Value = low with { Upper = high.Value, Modifier = Modifier.Exact, Core = new TextSpan(low.Core.Start, span.End) } };
                found.RemoveAt(i + 1);
            }
        }
    }
}

using Extractor.Recognition.Quantities;
using Extractor.Text;

namespace Extractor.Facts.Figures;

/// <summary>What one header of a table says of the figures it heads.</summary>
/// <param name="Name">Its words without unit, times and what the lexicon leaves out; empty where nothing is left.</param>
/// <param name="Unit">The meaning of 1 and the unit it names; null where it names none.</param>
/// <param name="Period">The definite time it names; null where it names none.</param>
/// <param name="Classes">Classes of its words, in order.</param>
internal sealed record TableHeader(TextSpan Span, string Name, QuantityValue? Unit, string? Period, IReadOnlyList<string> Classes)
{
    /// <summary>Whether it names what is measured, as 出口额 does and 东海市 does not.</summary>
    public bool IsQuantity => Unit is not null || Classes.Contains("quantity") || Classes.Contains("share");
}

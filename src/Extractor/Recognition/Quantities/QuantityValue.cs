using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>
/// The meaning of an annotation labelled <c>quantity</c>, whose span includes the hedges around it (约…左右).
/// </summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Value">The number with 万, 亿 multiplied out; of a range its lower end. Negative only where a sign is printed.</param>
/// <param name="Upper">The upper end of a range, else null.</param>
/// <param name="Unit">ISO 4217 for money, <c>%</c>, <c>‰</c>, <c>‱</c>, <c>pp</c>, <c>x</c>, else as printed; empty for bare numbers.</param>
/// <param name="Modifier">From the hedges, outer and inner.</param>
/// <param name="Core">Number and unit as printed without outer hedges; inner ones (9000多万笔) stay.</param>
public sealed record QuantityValue(QuantityKind Kind, decimal Value, decimal? Upper, string Unit, Modifier Modifier, TextSpan Core)
{
    /// <summary>Whether the number is written in Chinese numerals only, as in 三个 or 两成.</summary>
    public bool Written { get; init; }

    /// <summary>Whether the text leaves the number itself open: 数十, 上百, 几千. The value is then the least it can mean.</summary>
    public bool Indefinite { get; init; }

    /// <summary>Whether the number is a fraction of a whole: 三分之一, 一半, 1/3.</summary>
    public bool Fraction { get; init; }
}

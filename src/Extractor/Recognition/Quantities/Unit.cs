namespace Extractor.Recognition.Quantities;

/// <summary>A unit, measure word or currency of the lexicons.</summary>
/// <param name="Word">As listed, simplified.</param>
/// <param name="Normal">As output.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Blockers">Characters that make another word of it when they follow: no 部 in 3部门.</param>
/// <param name="Hundredths">Of a part of a currency's unit how many hundredths it is.</param>
internal sealed record Unit(string Word, string Normal, UnitKind Kind, string Blockers, int Hundredths)
{
    public bool IsMoney => Kind is UnitKind.Money or UnitKind.MoneyBoth;

    /// <summary>The kind of quantity it makes.</summary>
    public QuantityKind Quantity => Kind switch
    {
        UnitKind.Percent => QuantityKind.Percent,
        UnitKind.Permille => QuantityKind.Permille,
        UnitKind.Point => QuantityKind.PercentagePoint,
        UnitKind.Multiple => QuantityKind.Multiple,
        UnitKind.Measure => QuantityKind.Measure,
        UnitKind.Duration => QuantityKind.Duration,
        UnitKind.Count => QuantityKind.Count,
        _ => QuantityKind.Money,
    };
}

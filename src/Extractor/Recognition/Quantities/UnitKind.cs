namespace Extractor.Recognition.Quantities;

/// <summary>What stands behind (or, for money, before) a number.</summary>
internal enum UnitKind
{
    Percent,
    Permille,
    Point,
    Multiple,
    Measure,
    Duration,
    Count,
    Money,

    /// <summary>角, 美分: a part of a currency's unit.</summary>
    MoneyPart,

    /// <summary>$ and other marks before a number.</summary>
    MoneyPrefix,

    /// <summary>人民币, RMB: before a number or behind it.</summary>
    MoneyBoth,
}

using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>One number with its unit as read at a place, before hedges and ranges are looked at.</summary>
internal struct ReadQuantity
{
    public int Start;
    public int End;

    /// <summary>Where the number itself begins, behind a sign.</summary>
    public int NumberAt;
    public Numeral Numeral;
    public QuantityKind Kind;
    public decimal Value;
    public decimal? Upper;
    public string Unit;

    /// <summary>The unit behind it as listed; null for bare numbers and such that need none (百分之三).</summary>
    public Unit? Entry;

    /// <summary>It says 多, 余 or 几 inside.</summary>
    public bool More;
    public bool Fraction;

    /// <summary>Multiplied by a letter, as in 15k.</summary>
    public bool LetterScale;

    /// <summary>百分之三: a percentage spelled before its number.</summary>
    public bool PercentFirst;

    public readonly bool HasUnit => Entry is not null || PercentFirst;
}

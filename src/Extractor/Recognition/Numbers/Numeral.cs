namespace Extractor.Recognition.Numbers;

/// <summary>A numeral as read: its exact value and what its spelling says beside it.</summary>
internal struct Numeral
{
    /// <summary>The offset behind its last character.</summary>
    public int End;

    public decimal Value;

    /// <summary>Upper end of 三五百, 十五六; else null.</summary>
    public decimal? Upper;

    /// <summary>It says 多, 余 or 几: somewhat more than the value.</summary>
    public bool More;

    /// <summary>It begins with 几 or 数: the value is open.</summary>
    public bool Indefinite;

    /// <summary>No Arabic digit in it.</summary>
    public bool Written;

    /// <summary>It begins with a unit character: 百万, 千亿.</summary>
    public bool BareUnit;

    /// <summary>Digits only: 1720, 一七二零.</summary>
    public bool Plain;

    /// <summary>Number of digits of a plain numeral.</summary>
    public int Digits;

    /// <summary>It has a decimal point.</summary>
    public bool Point;

    /// <summary>Its first digit is a zero that another digit follows: 010, 05.</summary>
    public bool LeadingZero;

    /// <summary>
    /// What all of the numeral is multiplied by at its end: 1e8 in 15亿, 1e12 in 3万亿, 1000 in 三千, else 1. A range
    /// such as 10—15亿 lends it to its lower end.
    /// </summary>
    public decimal Scale;
}

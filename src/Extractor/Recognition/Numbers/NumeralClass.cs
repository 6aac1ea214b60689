namespace Extractor.Recognition.Numbers;

/// <summary>The part a character plays in a numeral.</summary>
internal enum NumeralClass : byte
{
    None,
    Arabic,
    Zero,
    Digit,

    /// <summary>廿, 卅, 卌.</summary>
    Tens,

    /// <summary>十, 百, 千.</summary>
    SmallUnit,

    /// <summary>万, 亿, 兆.</summary>
    BigUnit,
}

namespace Extractor.Recognition.Quantities;

/// <summary>Why the scan stops at a character.</summary>
internal enum QuantityTrigger : byte
{
    None,
    Arabic,

    /// <summary>A Chinese numeral, 几, 数, 半 and the like.</summary>
    Written,
    Letter,

    /// <summary>A currency mark, or the first character of 人民币.</summary>
    Currency,

    /// <summary>第.</summary>
    Ordinal,

    /// <summary>翻.</summary>
    Doubling,

    /// <summary>对, as in 打对折.</summary>
    Discount,
}

namespace Extractor.Recognition.Times;

/// <summary>How fine a time expression is; of an interval its finer end.</summary>
public enum TimeGranularity
{
    /// <summary>Vague expressions and such that name no calendar unit.</summary>
    None,
    Century,
    Decade,

    /// <summary>Several years named as one: a five-year plan.</summary>
    Years,
    Year,
    Half,
    Quarter,
    Month,

    /// <summary>上旬, 中旬, 下旬 of a month.</summary>
    TenDays,
    Week,
    Day,
}

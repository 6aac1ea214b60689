namespace Extractor.Recognition.Times;

/// <summary>How a time expression names its time.</summary>
public enum TimeForm
{
    /// <summary>By the calendar: 2024年6月, 6月, 上半年, 2015年至2024年.</summary>
    Calendar,

    /// <summary>By its distance in calendar units: 今年, 上月, 昨天, 下周五.</summary>
    Relative,

    /// <summary>A five-year plan: “十四五”时期.</summary>
    Plan,

    /// <summary>By a holiday: 春节, 国庆节.</summary>
    Holiday,

    /// <summary>A length of time before or after something: 一年后, 三年前. Vague unless it hangs on a printed date.</summary>
    Offset,

    /// <summary>A length of time up to or from now: 近三年, 未来五年, 三年来. Vague.</summary>
    Span,

    /// <summary>No definite time: 近年来, 目前, 未来.</summary>
    Vague,
}

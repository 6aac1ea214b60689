namespace Extractor.Recognition.Times;

/// <summary>What a word of <c>time-words.tsv</c> does; its number says by how much.</summary>
internal enum TimeWordKind
{
    /// <summary>No time at all, though it begins like one: 今日头条.</summary>
    None,

    /// <summary>A year counted from publication: 今年 0, 去年 -1.</summary>
    Year,

    /// <summary>A year counted from the one the text speaks of: 上年 -1, 同年 0, 次年 1.</summary>
    ContextYear,
    Month,
    ContextMonth,
    Quarter,

    /// <summary>上个半年 -1.</summary>
    HalfYear,
    Week,
    Day,

    /// <summary>A day counted from the last date in the text: 同日 0, 次日 1.</summary>
    ContextDay,

    /// <summary>前一交易日 -1: days on which markets close on weekends.</summary>
    TradingDay,
    Weekday,
    Weekend,

    /// <summary>上半年, 下半年.</summary>
    Half,

    /// <summary>首季.</summary>
    QuarterOfYear,

    /// <summary>首月.</summary>
    MonthOfYear,

    /// <summary>全年.</summary>
    Whole,

    /// <summary>年初 1, 年中 2, 年底 3, of the year named before or of publication.</summary>
    PartOfYear,

    /// <summary>月初 1, 月中 2, 月底 3.</summary>
    PartOfMonth,

    /// <summary>上旬 1, 中旬 2, 下旬 3.</summary>
    TenDays,

    /// <summary>上半月 1, 下半月 2.</summary>
    HalfMonth,

    /// <summary>农历: a month and day of the old calendar follow.</summary>
    Lunar,

    /// <summary>本世纪 0, 上世纪 -1.</summary>
    Century,

    /// <summary>近, 过去: a length of time up to now follows.</summary>
    Past,

    /// <summary>未来, 今后: a length of time from now follows.</summary>
    Future,

    /// <summary>再过: the day that far from now.</summary>
    Ahead,

    /// <summary>下半周 2.</summary>
    HalfWeek,

    /// <summary>今明两天: from day to day, counted from publication in two digits 01, 12, 02.</summary>
    Days,

    /// <summary>今明两年, likewise.</summary>
    Years,
}

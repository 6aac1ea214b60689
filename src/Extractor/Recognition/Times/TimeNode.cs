namespace Extractor.Recognition.Times;

/// <summary>A time expression while it is read: calendar units that may still lack year and month.</summary>
internal struct TimeNode
{
    public int Start;
    public int End;

    /// <summary>Behind what belongs to the span and not to the quote: a weekday in brackets, 以来.</summary>
    public int OuterEnd;

    /// <summary>First and last unit of an interval; equal for a single one.</summary>
    public CalendarUnit First;
    public CalendarUnit Last;

    /// <summary>The granularity to report, where it is not that of the units (decade, ten days).</summary>
    public TimeGranularity Granularity;
    public TimeForm Form;
    public string? Mod;
    public bool Vague;
    public bool Relative;

    /// <summary>Days of an offset or span; they stand for no calendar unit.</summary>
    public DateOnly? From;
    public DateOnly? To;

    /// <summary>What follows is not told of this time: 上年, which only stands in comparisons.</summary>
    public bool Aside;

    /// <summary>It needs the publication date or the reading context, and there is none.</summary>
    public bool Unknown;

    /// <summary>No time after all: the text up to <see cref="End"/> is to be passed over.</summary>
    public bool Nothing;

    public readonly bool IsInterval => First != Last;

    public static TimeNode Of(int start, int end, CalendarUnit unit) => new()
    {
        Start = start,
        End = end,
        First = unit,
        Last = unit,
        Granularity = unit.Granularity,
    };

    public static TimeNode Between(int start, int end, CalendarUnit first, CalendarUnit last, TimeGranularity granularity) => new()
    {
        Start = start,
        End = end,
        First = first,
        Last = last,
        Granularity = granularity,
    };

    public static TimeNode Vaguely(int start, int end, TimeForm form) => new()
    {
        Start = start,
        End = end,
        Form = form,
        Vague = true,
    };
}

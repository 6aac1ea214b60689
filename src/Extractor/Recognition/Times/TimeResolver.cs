namespace Extractor.Recognition.Times;

/// <summary>Completes expressions that lack year or month from the publication date and the reading context.</summary>
internal static class TimeResolver
{
    /// <summary>News speak of a month this many days ahead only as of last year's.</summary>
    private const int FarAhead = 240;

    /// <summary>Fills in year and month; marks the node unknown where nothing gives them.</summary>
    public static void Resolve(ref TimeNode node, TimeContext context)
    {
        if (node.Vague || node.Unknown || node.First.Granularity == TimeGranularity.None)
        {
            return;
        }

        if (node.First is { Granularity: TimeGranularity.Day, Index: 0 })
        {
            ResolveDay(ref node, context);
        }

        if (node.First.Year == 0)
        {
            node.Relative = true;
            var year = node.First.Granularity switch
            {
                TimeGranularity.Month or TimeGranularity.Day => YearOfMonth(node.First.Index, context, node.First.Day),
                TimeGranularity.Year => context.InBlock ? context.Year ?? context.Published?.Year ?? 0 : context.FrameYear ?? (node.Mod is null ? YearOfWhole(context) : context.Published?.Year ?? context.Year ?? 0),
                _ => YearOfPart(node.First, context),
            };
            if (year == 0)
            {
                node.Unknown = true;
                return;
            }

            node.First = node.First with { Year = year };
            if (node.Last.Year == 0)
            {
                node.Last = node.Last with { Year = Precedes(node.Last, node.First) ? year + 1 : year };
            }
        }

        if (node.Last.Year == 0)
        {
            node.Last = node.Last with { Year = node.First.Year };
        }

        if (!node.First.IsValid || !node.Last.IsValid)
        {
            node.Unknown = true;
        }
    }

    /// <summary>The year of an undated month; 0 where nothing tells it.</summary>
    /// <param name="day">Day of the month, or 0: 29 February needs a leap year.</param>
    public static int YearOfMonth(int month, TimeContext context, int day = 0)
    {
        if (context.Published is not { } now)
        {
            return context.Year ?? 0;
        }

        // 2024年6月 …，7月: told in order, the later month is of the same year.
        if (context is { InBlock: true, Year: { } year, Month: { } last } && year != now.Year && month >= last && !Near(now, month))
        {
            return year;
        }

        var chosen = context.PreferPast && new DateOnly(now.Year, month, 1).DayNumber - now.DayNumber > FarAhead ? now.Year - 1 : now.Year;
        if (month == 2 && day == 29)
        {
            while (!DateTime.IsLeapYear(chosen))
            {
                chosen--;
            }
        }

        return chosen;
    }

    /// <summary>全年 early in a year sums up the last, where the text has spoken of it.</summary>
    private static int YearOfWhole(TimeContext context) =>
        context.Published is not { } now ? context.Year ?? 0
        : now.Month <= 3 && context.Year == now.Year - 1 ? now.Year - 1
        : now.Year;

    private static int YearOfPart(CalendarUnit part, TimeContext context)
    {
        if (context.Published is not { } now)
        {
            return context.Year ?? 0;
        }

        if (context is { InBlock: true, Year: { } year, PartOnly: true } && year < now.Year)
        {
            return year;
        }

        if (!context.InBlock && context.FrameYear is { } frame)
        {
            return frame;
        }

        var ahead = (part with { Year = now.Year }).From.DayNumber - now.DayNumber;
        return context.PreferPast && ahead > 180 ? now.Year - 1 : now.Year;
    }

    /// <summary>A day without month is of the month last named in the paragraph, else the one last past at publication.</summary>
    private static void ResolveDay(ref TimeNode node, TimeContext context)
    {
        node.Relative = true;
        var day = node.First.Day;
        DateOnly? month = context is { InBlock: true, Date: { } date } && day >= date.Day ? date
            : context.Published is not { } now ? context.Date
            : context.PreferPast && day > now.Day + 7 ? now.AddMonths(-1) : now;
        if (month is not { } known)
        {
            node.Unknown = true;
            return;
        }

        while (DateTime.DaysInMonth(known.Year, known.Month) < day)
        {
            known = known.AddMonths(-1);
        }

        node.First = new CalendarUnit(TimeGranularity.Day, known.Year, known.Month, day);
        var next = node.Last.Day < day ? new DateOnly(known.Year, known.Month, 1).AddMonths(1) : known;
        if (node.Last.Index == 0)
        {
            node.Last = new CalendarUnit(TimeGranularity.Day, next.Year, next.Month, node.Last.Day);
        }
    }

    /// <summary>Whether the month lies within two months before publication, or in it.</summary>
    private static bool Near(DateOnly now, int month) => (now.Month - month + 12) % 12 <= 1;

    /// <summary>11月至次年3月: the end comes round in the next year.</summary>
    private static bool Precedes(CalendarUnit last, CalendarUnit first) =>
        last.Granularity == first.Granularity && (last.Index < first.Index || (last.Index == first.Index && last.Day < first.Day));
}

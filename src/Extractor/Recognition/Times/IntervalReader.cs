namespace Extractor.Recognition.Times;

/// <summary>Goes on from one time expression to an interval or to what is counted from it: 至2024年, 的31天前.</summary>
internal static class IntervalReader
{
    public static void Extend(in TimeReader reader, ReadOnlySpan<char> text, TimeContext context, ref TimeNode node)
    {
        if (node.Vague || node.Nothing)
        {
            return;
        }

        while (TryCounted(reader, text, context, ref node))
        {
        }

        TryInterval(reader, text, context, ref node);
    }

    /// <summary>2月13号的31天前, 2月13号前的第31天, 明天的后天, 去年的前年的今天, 明天的往后三天.</summary>
    private static bool TryCounted(in TimeReader reader, ReadOnlySpan<char> text, TimeContext context, ref TimeNode node)
    {
        var at = node.End;
        var side = at + 2 < text.Length && text[at + 1] == '的' && text[at + 2] == '第' ? text[at] switch { '前' => -1, '后' or '後' => 1, _ => 0 } : 0;
        if (side != 0 && IntegerReader.TryRead(text, at + 3, out var nth) && nth.End < text.Length && text[nth.End] == '天')
        {
            return TryShift(context, new TimeLength(nth.Value, 'D', nth.End + 1, false, false), side, nth.End + 1, ref node);
        }

        var of = at < text.Length && text[at] == '的';
        var p = of ? at + 1 : at;
        if (node.First.Granularity == TimeGranularity.Day && !node.IsInterval && LengthReader.TryRead(text, p, out var length) && !length.Indefinite
            && reader.DirectionOf(length.End, out var end) is var direction && direction is -1 or 1)
        {
            return TryShift(context, length, direction, end, ref node);
        }

        return of && node.Form == TimeForm.Relative && reader.TryShiftByWord(p, ref node);
    }

    private static bool TryShift(TimeContext context, TimeLength length, int direction, int end, ref TimeNode node)
    {
        var resolved = node;
        TimeResolver.Resolve(ref resolved, context);
        if (resolved.Unknown || !resolved.First.IsValid || resolved.First.Granularity != TimeGranularity.Day)
        {
            return false;
        }

        var day = direction < 0 ? length.Before(resolved.First.From) : length.After(resolved.First.From);
        node = TimeNode.Of(node.Start, end, CalendarUnit.OfDay(day)) with { Relative = true, Form = TimeForm.Offset };
        return true;
    }

    private static void TryInterval(in TimeReader reader, ReadOnlySpan<char> text, TimeContext context, ref TimeNode node)
    {
        var at = Math.Max(node.End, node.OuterEnd);
        if (at < text.Length && text[at] == '起' && at + 1 < text.Length && text[at + 1] == '至')
        {
            at++;
        }

        var q = Separator(text, at);
        if (q == at || q >= text.Length)
        {
            return;
        }

        var year = context.Year;
        context.Year = node.Last.Year > 0 ? node.Last.Year : year; // 2024年11月至次年3月
        var found = reader.TryReadPart(q, out var last, true);
        context.Year = year;
        if (!found || last.Vague || last.Nothing || last.Form == TimeForm.Holiday && node.Form != TimeForm.Holiday)
        {
            return;
        }

        var first = node;
        if (first.First.Year == 0 && last.Last.Year > 0 && !last.Relative)
        {
            return; // 6月至2024年: no interval that one could read
        }

        if (last.First is { Granularity: TimeGranularity.Day, Index: 0 })
        {
            if (first.Last.Granularity != TimeGranularity.Day)
            {
                return;
            }

            last.Last = last.Last with { Year = first.Last.Year, Index = first.Last.Index };
            if (last.Last.Day <= first.Last.Day && first.Last.Index > 0)
            {
                last.Last = Next(last.Last);
            }
        }
        else if (last.Last.Year == 0 && first.First.Year > 0)
        {
            var comesRound = last.Last.Granularity == first.Last.Granularity && last.Last.Index < first.Last.Index;
            last.Last = last.Last with { Year = comesRound ? first.Last.Year + 1 : first.Last.Year };
        }

        if (first is { Form: TimeForm.Relative, Last: { Granularity: TimeGranularity.Day, IsValid: true } monday } && last is { Form: TimeForm.Relative, IsInterval: false, Last: { Granularity: TimeGranularity.Day, IsValid: true } } && text[q] is '周' or '週' or '星' or '礼' or '禮')
        {
            var ahead = (7 - (monday.From.DayNumber - last.Last.From.DayNumber) % 7) % 7; // 下周二到周五
            last.Last = CalendarUnit.OfDay(monday.From.AddDays(ahead == 0 ? 7 : ahead % 7));
        }

        if (first.Unknown || last.Unknown)
        {
            node.Unknown = true;
        }
        else if (first.First.Year > 0 && last.Last.Year > 0 && first.First.IsValid && last.Last.IsValid && last.Last.To <= first.First.From)
        {
            return;
        }

        node = TimeNode.Between(first.Start, last.End, first.First, last.Last, Finer(first.Granularity, last.Granularity)) with
        {
            Relative = first.Relative || last.Relative,
            Form = first.Form == TimeForm.Relative || last.Form == TimeForm.Relative ? TimeForm.Relative : TimeForm.Calendar,
            Unknown = node.Unknown,
            OuterEnd = last.OuterEnd,
        };
        if (node.End < text.Length && text[node.End] == '止')
        {
            node.OuterEnd = node.End + 1;
        }
    }

    private static CalendarUnit Next(CalendarUnit day) =>
        day.Index == 12 ? day with { Index = 1, Year = day.Year > 0 ? day.Year + 1 : 0 } : day with { Index = day.Index + 1 };

    private static TimeGranularity Finer(TimeGranularity a, TimeGranularity b) => a > b ? a : b;

    private static int Separator(ReadOnlySpan<char> text, int at)
    {
        var p = IntegerReader.SkipSpaces(text, at);
        if (p >= text.Length || text[p] is not ('-' or '—' or '–' or '－' or '~' or '～' or '―' or '至' or '到' or '−'))
        {
            return at;
        }

        var mark = text[p++];
        if (p < text.Length && text[p] == mark && mark is not ('至' or '到'))
        {
            p++;
        }

        return IntegerReader.SkipSpaces(text, p);
    }
}

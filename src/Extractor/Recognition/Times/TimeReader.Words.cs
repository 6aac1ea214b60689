namespace Extractor.Recognition.Times;

/// <summary>Expressions that begin with a word of <c>time-words.tsv</c>.</summary>
internal readonly ref partial struct TimeReader
{
    private bool ReadWord(int at, out TimeNode node)
    {
        node = default;
        if (_words.Match(_text, _from, at, out var end) is not { } word)
        {
            return false;
        }

        // A longer vague expression goes before: 近年来 before 近.
        if (word.Kind is TimeWordKind.Past or TimeWordKind.Future or TimeWordKind.Ahead)
        {
            return ReadSpan(at, end, word, out node);
        }

        if (_words.MatchVague(_text, _from, at) > end)
        {
            return false;
        }

        if (word.Kind == TimeWordKind.None)
        {
            node = new TimeNode { Start = at, End = end, Nothing = true };
            return true;
        }

        if (word.Kind == TimeWordKind.Century)
        {
            var now = _context.Published?.Year ?? _context.Year ?? 2020;
            var read = ReadCentury(at, end, (now - 1) / 100 + 1 + word.Number, out node);
            node.Relative = true;
            return read;
        }

        if (word.Kind == TimeWordKind.Lunar)
        {
            return ReadLunar(at, end, out node);
        }

        ReadYearWord(at, end, word, ref node);
        if (node.End == 0)
        {
            ReadDayWord(at, end, word, ref node);
        }

        return node.End > 0;
    }

    private void ReadYearWord(int at, int end, TimeWord word, ref TimeNode node)
    {
        var now = _context.Published;
        switch (word.Kind)
        {
            case TimeWordKind.Year:
                node = Relative(at, end, now is { } d ? new CalendarUnit(TimeGranularity.Year, d.Year + word.Number) : null, TimeGranularity.Year);
                ReadSubYear(ref node);
                node.End += word.Number < 0 && node.End == end && Word(end, "同期") ? 2 : 0;
                break;
            case TimeWordKind.ContextYear:
                var year = _context.Year ?? now?.Year;
                node = Relative(at, end, year is { } y ? new CalendarUnit(TimeGranularity.Year, y + word.Number) : null, TimeGranularity.Year);
                ReadSubYear(ref node);
                node.Aside = word.Number < 0;
                node.End += word.Number < 0 && node.End == end && Word(end, "同期") ? 2 : 0;
                if (word.Word == "当年" && (node.End == end || _text[end] == '的'))
                {
                    node = default; // 当年9月 is a date, 当年 alone tells of the past
                }

                break;
            case TimeWordKind.Years:
                node = Relative(at, end, null, TimeGranularity.Year);
                if (now is { } n)
                {
                    node = TimeNode.Between(at, end, new(TimeGranularity.Year, n.Year + word.Number / 10), new(TimeGranularity.Year, n.Year + word.Number % 10), TimeGranularity.Year);
                    node.Relative = true;
                    node.Form = TimeForm.Relative;
                }

                break;
            case TimeWordKind.Half:
                node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Half, 0, word.Number));
                SetPart(ref node);
                break;
            case TimeWordKind.QuarterOfYear:
                node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Quarter, 0, word.Number));
                SetPart(ref node);
                break;
            case TimeWordKind.HalfYear:
                node = Relative(at, end, now is { } h ? HalfOf(h.AddMonths(6 * word.Number)) : null, TimeGranularity.Half);
                break;
            case TimeWordKind.Quarter:
                node = Relative(at, end, now is { } q ? QuarterOf(q.AddMonths(3 * word.Number)) : null, TimeGranularity.Quarter);
                SetPart(ref node);
                break;
            case TimeWordKind.Month when word.Number < 0 && at > _from && _text[at - 1] is '比' or '较' && _context is { InBlock: true, Year: { } by, Month: { } bm }:
                node = Relative(at, end, MonthOf(new DateOnly(by, bm, 1).AddMonths(word.Number)), TimeGranularity.Month); // 9月…较上月
                break;
            case TimeWordKind.Month:
                node = Relative(at, end, now is { } m ? MonthOf(m.AddMonths(word.Number)) : null, TimeGranularity.Month);
                ReadSubMonth(ref node);
                break;
            case TimeWordKind.ContextMonth:
                var month = _context is { Year: { } cy, Month: { } cm } ? new DateOnly(cy, cm, 1) : now;
                node = Relative(at, end, month is { } known ? MonthOf(known.AddMonths(word.Number)) : null, TimeGranularity.Month);
                ReadSubMonth(ref node);
                break;
            case TimeWordKind.Whole:
                node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Year, 0));
                break;
            case TimeWordKind.PartOfYear:
                node = TimeNode.Of(at, end, new CalendarUnit(TimeGranularity.Year, 0));
                node.Mod = PartName(word.Number);
                break;
            case TimeWordKind.PartOfMonth:
                node = Relative(at, end, now is { } p ? MonthOf(p) : null, TimeGranularity.Month);
                node.Mod = PartName(word.Number);
                break;
            case TimeWordKind.HalfMonth when now is { } f:
                node = HalfMonth(at, end, MonthOf(f), word.Number == 1) with { Relative = true };
                break;
            case TimeWordKind.TenDays when now is { } t:
                var days = DateTime.DaysInMonth(t.Year, t.Month);
                var unit = MonthOf(t);
                node = TimeNode.Between(at, end, Day(unit, 10 * word.Number - 9), Day(unit, word.Number == 3 ? days : 10 * word.Number), TimeGranularity.TenDays);
                node.Relative = true;
                break;
        }
    }

    private void ReadDayWord(int at, int end, TimeWord word, ref TimeNode node)
    {
        var now = _context.Published;
        switch (word.Kind)
        {
            case TimeWordKind.Week:
                if (end < _text.Length && "一二三四五六日天".IndexOf(_text[end]) is >= 0 and var weekday && !(end + 1 < _text.Length && "个次期届年岁家名条人".Contains(_text[end + 1])))
                {
                    node = Relative(at, end + 1, now is { } w ? CalendarUnit.OfDay(MondayOf(w).AddDays(7 * word.Number + Math.Min(weekday, 6))) : null, TimeGranularity.Day);
                    break;
                }

                node = Relative(at, end, now is { } week ? CalendarUnit.OfWeek(week.AddDays(7 * word.Number)) : null, TimeGranularity.Week);
                break;
            case TimeWordKind.Weekday:
                node = Relative(at, end, now is { } day ? CalendarUnit.OfDay(WeekdayOf(day, word.Number)) : null, TimeGranularity.Day);
                ReadDateBehindWeekday(ref node);
                break;
            case TimeWordKind.Weekend when word.Word == "周末" && _context.PreferPast:
                break; // in an article weekends as such
            case TimeWordKind.Weekend:
                node = Days(at, end, now is { } e ? MondayOf(e).AddDays(7 * word.Number + 5) : null, 2);
                break;
            case TimeWordKind.HalfWeek:
                node = Days(at, end, now is { } f ? MondayOf(f).AddDays(word.Number == 1 ? 0 : 3) : null, word.Number == 1 ? 3 : 4);
                break;
            case TimeWordKind.Day:
                node = Relative(at, end, now is { } d ? CalendarUnit.OfDay(d.AddDays(word.Number)) : null, TimeGranularity.Day);
                break;
            case TimeWordKind.ContextDay:
                var date = _context.Date ?? now;
                node = Relative(at, end, date is { } c ? CalendarUnit.OfDay(c.AddDays(word.Number)) : null, TimeGranularity.Day);
                break;
            case TimeWordKind.TradingDay:
                node = Relative(at, end, now is { } t ? CalendarUnit.OfDay(t.AddDays(Iso(t) == 1 ? -3 : Iso(t) == 7 ? -2 : -1)) : null, TimeGranularity.Day);
                break;
            case TimeWordKind.Days:
                node = Days(at, end, now?.AddDays(word.Number / 10), word.Number % 10 - word.Number / 10 + 1);
                break;
        }
    }

    /// <summary>礼拜天, 二月十号: the weekday only repeats what the date says.</summary>
    private void ReadDateBehindWeekday(ref TimeNode node)
    {
        var at = node.End;
        if (at < _text.Length && _text[at] is '，' or ',' or '、')
        {
            at = IntegerReader.SkipSpaces(_text, at + 1);
        }

        if (IntegerReader.TryRead(_text, at, out var month) && month.End < _text.Length && _text[month.End] == '月' && ReadMonth(at, month, month.End, out var date) && date.First.Granularity == TimeGranularity.Day)
        {
            node = date with { Start = node.Start };
        }
    }

    /// <summary>农历八月十五, 农历2023年腊月初八.</summary>
    private bool ReadLunar(int at, int wordEnd, out TimeNode node)
    {
        node = default;
        var p = wordEnd;
        var year = _context.Published?.Year ?? _context.Year ?? 0;
        if (IntegerReader.TryRead(_text, p, out var number) && number.Digits == 4 && number.End < _text.Length && _text[number.End] == '年')
        {
            year = number.Value;
            p = number.End + 1;
        }
        else if (_words.Match(_text, _from, p, out var yearEnd) is { Kind: TimeWordKind.Year } word && _context.Published is { } now)
        {
            year = now.Year + word.Number;
            p = yearEnd;
        }

        var dated = p > wordEnd;
        int month;
        if (p + 1 < _text.Length && _text[p + 1] == '月' && _text[p] is '正' or '冬' or '腊' or '臘')
        {
            month = _text[p] switch { '正' => 1, '冬' => 11, _ => 12 };
            p += 2;
        }
        else if (IntegerReader.TryRead(_text, p, out number) && number.Value is >= 1 and <= 12 && number.End < _text.Length && _text[number.End] == '月')
        {
            month = number.Value;
            p = number.End + 1;
        }
        else
        {
            return false;
        }

        p = p < _text.Length && _text[p] == '初' ? p + 1 : p;
        if (!IntegerReader.TryRead(_text, p, out var day) || day.Value is < 1 or > 30 || year == 0)
        {
            return false;
        }

        var end = day.End < _text.Length && _text[day.End] == '日' ? day.End + 1 : day.End;
        var rule = FormattableString.Invariant($"lunar {month}-{day.Value}");
        SetHoliday(ref node, at, end, rule, dated ? year : HolidayYear(rule, year));
        node.Relative = true;
        return true;
    }

    private static TimeNode Relative(int start, int end, CalendarUnit? unit, TimeGranularity granularity)
    {
        var node = TimeNode.Of(start, end, unit ?? new CalendarUnit(granularity, 0));
        node.Relative = true;
        node.Form = TimeForm.Relative;
        node.Unknown = unit is null;
        return node;
    }

    private static TimeNode Days(int start, int end, DateOnly? first, int count)
    {
        if (first is not { } day)
        {
            return Relative(start, end, null, TimeGranularity.Day);
        }

        var node = TimeNode.Between(start, end, CalendarUnit.OfDay(day), CalendarUnit.OfDay(day.AddDays(count - 1)), TimeGranularity.Day);
        node.Relative = true;
        node.Form = TimeForm.Relative;
        return node;
    }

    /// <summary>The weekday of the week of publication; in news not one that still lies ahead.</summary>
    private DateOnly WeekdayOf(DateOnly now, int weekday)
    {
        var day = MondayOf(now).AddDays(weekday - 1);
        return _context.PreferPast && day > now ? day.AddDays(-7) : day;
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(1 - Iso(day));

    private static CalendarUnit MonthOf(DateOnly day) => new(TimeGranularity.Month, day.Year, day.Month);

    private static CalendarUnit QuarterOf(DateOnly day) => new(TimeGranularity.Quarter, day.Year, (day.Month + 2) / 3);

    private static CalendarUnit HalfOf(DateOnly day) => new(TimeGranularity.Half, day.Year, day.Month <= 6 ? 1 : 2);
}

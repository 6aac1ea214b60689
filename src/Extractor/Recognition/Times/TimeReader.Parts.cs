using System.Globalization;
using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>What follows a year or a month and narrows it.</summary>
internal readonly ref partial struct TimeReader
{
    /// <summary>Goes on from a year to its quarter, months, part or day.</summary>
    private void ReadSubYear(ref TimeNode node)
    {
        var year = node.First.Year;
        if (node.End < _text.Length && _text[node.End] == '度' && !(node.End + 1 < _text.Length && "假过量数化汛夏冬电".Contains(_text[node.End + 1])))
        {
            node.End++;
        }
        else if (node.End < _text.Length && _text[node.End] == '版')
        {
            node.End++;
            return;
        }

        // 二零一六年，九月三号
        var at = SkipOf(node.End);
        if (at < _text.Length && _text[at] is '，' or ',' && IntegerReader.TryRead(_text, at + 1, out var behind) && IsDate(behind))
        {
            at++;
        }

        if (at >= _text.Length)
        {
            return;
        }

        if (IntegerReader.TryRead(_text, at, out var number) && ReadNumberInYear(ref node, year, at, number))
        {
            return;
        }

        switch (_text[at])
        {
            case '第' or '前' or '后' or '後' or '最' when ReadCountInYear(ref node, year, at):
                return;
            case 'Q' when ReadQuarterLetter(at, year, out var quarter):
                Become(ref node, quarter);
                return;
        }

        if (_words.Match(_text, _from, at, out var end) is { } word && ReadWordInYear(ref node, year, word, end))
        {
            return;
        }

        if (_words.MatchHoliday(_text, _from, at, out end) is { } rule)
        {
            var start = node.Start;
            var relative = node.Relative;
            SetHoliday(ref node, start, end, rule, year);
            ReadEve(ref node);
            node.Relative = relative;
            return;
        }

        SetPart(ref node);
    }

    /// <summary>九月三号 behind a comma: a month with its day, so that the comma does not part two dates.</summary>
    private bool IsDate(CalendarNumber month) =>
        month.End < _text.Length && _text[month.End] == '月' && month.Value is >= 1 and <= 12 && IntegerReader.TryRead(_text, month.End + 1, out var day)
        && day.End < _text.Length && _text[day.End] is '日' or '号' or '號';

    private bool ReadNumberInYear(ref TimeNode node, int year, int at, CalendarNumber number)
    {
        var p = IntegerReader.SkipSpaces(_text, number.End);
        if (p >= _text.Length)
        {
            return false;
        }

        switch (_text[p])
        {
            case '月' when number.Value is >= 1 and <= 12 && number.Digits <= 2:
                node = Renamed(node, TimeNode.Of(node.Start, MonthEnd(p), new CalendarUnit(TimeGranularity.Month, year, number.Value)));
                ReadSubMonth(ref node);
                return true;
            case '季' when number.Value is >= 1 and <= 4 && Quarter(p) is > 0 and var end:
                node = Renamed(node, TimeNode.Of(node.Start, end, new CalendarUnit(TimeGranularity.Quarter, year, number.Value)));
                SetPart(ref node);
                return true;
            case '-' or '—' or '–' or '－' or '~' or '～' or '―' or '至' or '到' when ReadShared(at, number, p, out var shared) && shared.First.Year == 0 && shared.First.Granularity != TimeGranularity.Day:
                Become(ref node, shared with { First = shared.First with { Year = year }, Last = shared.Last with { Year = year } });
                return true;
            default:
                return false;
        }
    }

    /// <summary>第三季度, 第8个月, 第52周, 第二天, 前三季度, 前11个月, 最后4个月.</summary>
    private bool ReadCountInYear(ref TimeNode node, int year, int at)
    {
        var last = Word(at, "最后") || Word(at, "最後");
        var kind = last ? '后' : _text[at];
        var p = IntegerReader.SkipSpaces(_text, last ? at + 2 : at + 1);
        if (!IntegerReader.TryRead(_text, p, out var number) || number.Value < 1)
        {
            return false;
        }

        var unit = CountUnit(number.End, out var end);
        var count = number.Value;
        if (unit == 'M' && count <= 12)
        {
            var (a, b) = kind switch { '第' => (count, count), '前' => (1, count), _ => (13 - count, 12) };
            Become(ref node, TimeNode.Between(at, end, new(TimeGranularity.Month, year, a), new(TimeGranularity.Month, year, b), TimeGranularity.Month));
            return true;
        }

        if (unit == 'Q' && count <= 4)
        {
            var (a, b) = kind switch { '第' => (count, count), '前' => (1, count), _ => (5 - count, 4) };
            Become(ref node, TimeNode.Between(at, end, new(TimeGranularity.Quarter, year, a), new(TimeGranularity.Quarter, year, b), TimeGranularity.Quarter));
            if (kind == '第')
            {
                SetPart(ref node);
            }

            return true;
        }

        if (year == 0)
        {
            return false;
        }

        if (unit == 'W' && count <= ISOWeek.GetWeeksInYear(year))
        {
            var weeks = ISOWeek.GetWeeksInYear(year);
            var first = new CalendarUnit(TimeGranularity.Week, year, kind switch { '第' => count, '前' => 1, _ => weeks - count + 1 });
            var to = new CalendarUnit(TimeGranularity.Week, year, kind == '后' ? weeks : count);
            Become(ref node, first == to
                ? TimeNode.Of(at, end, first)
                : TimeNode.Between(at, end, CalendarUnit.OfDay(first.From), CalendarUnit.OfDay(to.To.AddDays(-1)), TimeGranularity.Week));
            return true;
        }

        if (unit == 'D' && (kind == '第' || last) && count <= 366)
        {
            var day = last ? new DateOnly(year + 1, 1, 1).AddDays(-count) : new DateOnly(year, 1, 1).AddDays(count - 1);
            Become(ref node, TimeNode.Of(at, end, CalendarUnit.OfDay(day)));
            return true;
        }

        return false;
    }

    private bool ReadWordInYear(ref TimeNode node, int year, TimeWord word, int end)
    {
        var unit = word.Kind switch
        {
            TimeWordKind.Half => new CalendarUnit(TimeGranularity.Half, year, word.Number),
            TimeWordKind.QuarterOfYear => new CalendarUnit(TimeGranularity.Quarter, year, word.Number),
            TimeWordKind.MonthOfYear => new CalendarUnit(TimeGranularity.Month, year, word.Number),
            TimeWordKind.Whole or TimeWordKind.PartOfYear => new CalendarUnit(TimeGranularity.Year, year),
            TimeWordKind.Month when _context.Published is { } now => new CalendarUnit(TimeGranularity.Month, year, now.AddMonths(word.Number).Month),
            TimeWordKind.Day when word.Number == 0 && year > 0 && _context.Published is { } now && !(now.Month == 2 && now.Day == 29) => new CalendarUnit(TimeGranularity.Day, year, now.Month, now.Day),
            _ => default,
        };
        if (unit == default)
        {
            return false;
        }

        node = Renamed(node, TimeNode.Of(node.Start, end, unit));
        if (word.Kind == TimeWordKind.PartOfYear)
        {
            node.Mod = PartName(word.Number);
        }
        else if (word.Kind is TimeWordKind.Month)
        {
            ReadSubMonth(ref node);
        }
        else if (word.Kind is TimeWordKind.Half or TimeWordKind.QuarterOfYear)
        {
            SetPart(ref node);
        }

        return true;
    }

    /// <summary>Goes on from a month to its day, ten days, week or part.</summary>
    private void ReadSubMonth(ref TimeNode node)
    {
        var month = node.First;
        var at = SkipOf(node.End);
        if (at >= _text.Length)
        {
            return;
        }

        if (IntegerReader.TryRead(_text, at, out var number) && number.Value is >= 1 and <= 31 && number.Digits <= 2)
        {
            ReadNumberInMonth(ref node, month, at, number);
            return;
        }

        if (_text[at] is '第' or '最' && ReadCountInMonth(ref node, month, at))
        {
            return;
        }

        if (at + 1 < _text.Length && _text[at + 1] == '旬' && "上中下".IndexOf(_text[at]) is >= 0 and var ten)
        {
            var last = month.Year > 0 ? DateTime.DaysInMonth(month.Year, month.Index) : DateTime.DaysInMonth(2023, month.Index);
            node = Renamed(node, TimeNode.Between(node.Start, at + 2, Day(month, 10 * ten + 1), Day(month, ten == 2 ? last : 10 * ten + 10), TimeGranularity.TenDays));
            return;
        }

        if (Word(at, "上半月") || Word(at, "下半月"))
        {
            node = Renamed(node, HalfMonth(node.Start, at + 3, month, _text[at] == '上'));
            return;
        }

        if (at == node.End)
        {
            SetPart(ref node);
        }
    }

    private static TimeNode HalfMonth(int start, int end, CalendarUnit month, bool first) => TimeNode.Between(
        start,
        end,
        Day(month, first ? 1 : 16),
        Day(month, first ? 15 : DateTime.DaysInMonth(month.Year > 0 ? month.Year : 2023, month.Index)),
        TimeGranularity.TenDays);

    private void ReadNumberInMonth(ref TimeNode node, CalendarUnit month, int at, CalendarNumber number)
    {
        var p = IntegerReader.SkipSpaces(_text, number.End);
        if (p >= _text.Length)
        {
            // 十月31, 八月十五 at the end of a line.
            if (node.End == at && number.Value <= 31)
            {
                node = Renamed(node, TimeNode.Of(node.Start, number.End, Day(month, number.Value)));
            }

            return;
        }

        if (_text[p] is '日' or '号' or '號' && !(_text[p] != '日' && p + 1 < _text.Length && "线楼机文令院馆".Contains(_text[p + 1])))
        {
            node = Renamed(node, TimeNode.Of(node.Start, p + 1, Day(month, number.Value)));
            ReadWeekdayBehind(ref node);
            return;
        }

        var q = SkipSeparator(p);
        if (q > p && IntegerReader.TryRead(_text, q, out var high) && high.Value is >= 1 and <= 31 && IntegerReader.SkipSpaces(_text, high.End) is var u && u < _text.Length && _text[u] is '日' or '号' or '號')
        {
            node = Renamed(node, TimeNode.Between(node.Start, u + 1, Day(month, number.Value), Day(month, high.Value), TimeGranularity.Day));
        }
        else if (_text[p] == '、' && IntegerReader.TryRead(_text, p + 1, out high) && high.End < _text.Length && _text[high.End] is '日' or '、' && number.Value < high.Value)
        {
            node = Renamed(node, TimeNode.Of(node.Start, number.End, Day(month, number.Value))); // 6月3、4日
        }
    }

    /// <summary>第二周, 第一个星期一, 最后一个星期五, 第二天, 最后一天.</summary>
    private bool ReadCountInMonth(ref TimeNode node, CalendarUnit month, int at)
    {
        var last = Word(at, "最后") || Word(at, "最後");
        var p = IntegerReader.SkipSpaces(_text, last ? at + 2 : at + 1);
        if ((!last && _text[at] != '第') || !IntegerReader.TryRead(_text, p, out var number) || number.Value is < 1 or > 31)
        {
            return false;
        }

        var resolved = month.Year > 0 ? month : month with { Year = TimeResolver.YearOfMonth(month.Index, _context) };
        if (resolved.Year == 0)
        {
            return false;
        }

        var p2 = IntegerReader.SkipSpaces(_text, number.End);
        var weekdayAt = p2 < _text.Length && _text[p2] is '个' or '個' ? p2 + 1 : p2;
        if (_words.Match(_text, _from, weekdayAt, out var end) is { Kind: TimeWordKind.Weekday } weekday)
        {
            var day = last ? LastWeekday(resolved, weekday.Number) : NthWeekday(resolved, weekday.Number, number.Value);
            node = Renamed(node, TimeNode.Of(node.Start, end, CalendarUnit.OfDay(day)));
            return true;
        }

        switch (CountUnit(number.End, out end))
        {
            case 'W':
                var monday = last ? LastWeekday(resolved, 1) : NthWeekday(resolved, 1, number.Value);
                node = Renamed(node, TimeNode.Of(node.Start, end, CalendarUnit.OfWeek(monday)));
                return true;
            case 'D':
                var days = DateTime.DaysInMonth(resolved.Year, resolved.Index);
                node = Renamed(node, TimeNode.Of(node.Start, end, Day(resolved, last ? days : Math.Min(number.Value, days))));
                return true;
            default:
                return false;
        }
    }

    /// <summary>10月12号，星期一 and 6月12日（周五）: the weekday belongs to the span.</summary>
    private void ReadWeekdayBehind(ref TimeNode node)
    {
        var at = IntegerReader.SkipSpaces(_text, node.End);
        var bracket = at < _text.Length && _text[at] is '（' or '(';
        if (bracket || (at < _text.Length && _text[at] is '，' or ',' or '、'))
        {
            at = IntegerReader.SkipSpaces(_text, at + 1);
        }

        if (at >= _text.Length || _words.Match(_text, _from, at, out var end) is not { Kind: TimeWordKind.Weekday })
        {
            return;
        }

        if (bracket)
        {
            if (end >= _text.Length || _text[end] is not ('）' or ')'))
            {
                return;
            }

            end++;
        }

        node.OuterEnd = end;
    }

    private static DateOnly NthWeekday(CalendarUnit month, int weekday, int nth)
    {
        var first = month.From;
        return first.AddDays((weekday - Iso(first) + 7) % 7 + 7 * (nth - 1));
    }

    private static DateOnly LastWeekday(CalendarUnit month, int weekday)
    {
        var last = month.To.AddDays(-1);
        return last.AddDays(-((Iso(last) - weekday + 7) % 7));
    }

    /// <summary>1 Monday to 7 Sunday.</summary>
    private static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static CalendarUnit Day(CalendarUnit month, int day) => new(TimeGranularity.Day, month.Year, month.Index, day);

    private static string PartName(int part) => part switch { 1 => "start", 2 => "mid", _ => "end" };

    /// <summary>The unit behind a count: M month, Q quarter, W week, D day; '\0' for none.</summary>
    private char CountUnit(int at, out int end)
    {
        at = IntegerReader.SkipSpaces(_text, at);
        var counted = at < _text.Length && _text[at] is '个' or '個';
        end = counted ? at + 1 : at;
        if (end >= _text.Length)
        {
            return '\0';
        }

        switch (_text[end])
        {
            case '月':
                end++;
                return 'M';
            case '季' when Quarter(end) > 0:
                end = Quarter(end);
                return 'Q';
            case '周' or '週':
                end++;
                return 'W';
            case '星' or '礼' or '禮' when Word(end, "星期") || Word(end, "礼拜") || Word(end, "禮拜"):
                end += 2;
                return 'W';
            case '天' when !counted:
                end++;
                return 'D';
            default:
                return '\0';
        }
    }

    /// <summary>Replaces the node's meaning by a narrower one and keeps where it began.</summary>
    private static void Become(ref TimeNode node, TimeNode part) => node = Renamed(node, part);

    private static TimeNode Renamed(TimeNode whole, TimeNode part) => part with
    {
        Start = whole.Start,
        Relative = whole.Relative,
        Form = whole.Form == TimeForm.Relative ? TimeForm.Relative : part.Form,
        Unknown = whole.Unknown,
    };
}

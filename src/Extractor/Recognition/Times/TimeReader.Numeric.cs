using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>Expressions that begin with a number: 2024年…, 6月…, 5日, 1—11月, 80年代, 三年前.</summary>
internal readonly ref partial struct TimeReader
{
    private bool ReadNumeric(int at, out TimeNode node, bool behindSeparator = false)
    {
        node = default;
        if (NumericDateReader.TryRead(_text, behindSeparator ? at : _from, at, _context, out node))
        {
            return true;
        }

        if (!IntegerReader.TryRead(_text, at, out var number))
        {
            return !NumeralChars.IsArabic(_text[at]) && ReadOffset(at, out node);
        }

        var p = IntegerReader.SkipSpaces(_text, number.End);
        if (IsBareYear(at, number, p, behindSeparator))
        {
            node = TimeNode.Of(at, number.End, new CalendarUnit(TimeGranularity.Year, number.Value));
            return true;
        }

        if (p >= _text.Length)
        {
            return false;
        }

        switch (_text[p])
        {
            case '年':
                return ReadYear(at, number, p, out node) || ReadOffset(at, out node);
            case '月':
                return ReadMonth(at, number, p, out node);
            case '日' or '号' or '號':
                return ReadDay(at, number, p, out node) || ReadOffset(at, out node);
            case '世':
                return ReadCenturyNumber(at, number, p, out node);
            case '季':
                return (number.Value is >= 1 and <= 4 && _text.Length > p + 1 && _text[p + 1] == '度' && SetQuarter(at, p + 2, 0, number.Value, out node)) || ReadOffset(at, out node);
            case '版' when number.Digits == 4 && IsYear(number.Value):
                node = TimeNode.Of(at, p + 1, new CalendarUnit(TimeGranularity.Year, number.Value));
                return true;
            case '、':
                return ReadListed(at, number, p, out node);
            case '-' or '—' or '–' or '－' or '~' or '～' or '―' or '至' or '到':
                return ReadShared(at, number, p, out node);
            case '个' or '個' or '多' or '余' or '餘' or '来' or '天' or '周' or '週' or '星' or '礼' or '禮' or '半' or '载' or '几' or '百' or '千' or '万':
                return ReadOffset(at, out node);
            default:
                return false;
        }
    }

    /// <summary>2008.03-2009; and 2018 at the start of a line that stands alone.</summary>
    private bool IsBareYear(int at, CalendarNumber number, int p, bool behindSeparator) =>
        number is { Digits: 4, Value: >= 1900 and <= 2100 }
        && (Word(p, "以前") || Word(p, "之前") || Word(p, "以后") || Word(p, "之后") || Word(p, "以来") || Word(p, "至今") || behindSeparator ? behindSeparator ? p >= _text.Length : true : at == _from && !_context.PreferPast && _context.Published is not null && (p > number.End || p >= _text.Length) && !(p < _text.Length && _text[p] is '年'));

    private bool ReadYear(int at, CalendarNumber number, int p, out TimeNode node)
    {
        node = default;
        if (p + 1 < _text.Length && _text[p + 1] == '代')
        {
            return ReadDecade(at, number, p + 2, 0, out node);
        }

        var year = YearOf(number, p + 1);
        if (year == 0 && number.Digits == 2 && at == _from && p + 1 == _text.Length && !_context.PreferPast && _context.Published is { } now)
        {
            year = Expand(number.Value); // 15年 alone on a line
            year = Math.Abs(year - now.Year) <= 30 ? year : 0;
        }

        if (year == 0)
        {
            return false;
        }

        node = TimeNode.Of(at, p + 1, new CalendarUnit(TimeGranularity.Year, year));
        ReadSubYear(ref node);
        return true;
    }

    /// <summary>The year that the number before 年 means; 0 where it counts years.</summary>
    /// <param name="behind">The offset behind 年.</param>
    private int YearOf(CalendarNumber number, int behind)
    {
        if (number.Digits == 4)
        {
            return IsYear(number.Value) || (number.Value is >= 1000 and < 3000 && StartsPartOfYear(behind)) ? number.Value : 0;
        }

        if (number.Digits == 3)
        {
            return number.Written && StartsPartOfYear(behind) ? number.Value : 0;
        }

        if (number.Digits == 2)
        {
            var sure = number.LeadingZero || (number.Written && !number.Approximate) || StartsPartOfYear(behind);
            return sure ? Expand(number.Value) : 0;
        }

        // 两千年八月, 两千零四年
        return number.Digits == 0 && number.Value is >= 2000 and < 2100 && (number.Value > 2000 || StartsPartOfYear(behind)) ? number.Value : 0;
    }

    private static bool IsYear(int value) => value is >= 1500 and <= 2200;

    /// <summary>98 is 1998, 24 2024: the century that brings it nearest to publication, at most fifteen years ahead.</summary>
    private int Expand(int twoDigits)
    {
        var now = _context.Published?.Year ?? _context.Year ?? 2020;
        var year = now / 100 * 100 + twoDigits;
        return year > now + 15 ? year - 100 : year < now - 84 ? year + 100 : year;
    }

    /// <summary>Whether a month, quarter, half or the like follows 年, so that the number before it is no count of years.</summary>
    private bool StartsPartOfYear(int at)
    {
        at = SkipOf(at);
        if (at >= _text.Length)
        {
            return false;
        }

        if (_text[at] is '第' or '前' or '首')
        {
            return _text[at] == '首' ? Word(at, "首月") || Word(at, "首季") : IntegerReader.TryRead(_text, at + 1, out var count) && CountUnit(count.End, out _) != '\0';
        }

        if (IntegerReader.TryRead(_text, at, out var number))
        {
            var p = IntegerReader.SkipSpaces(_text, number.End);
            return p < _text.Length && (_text[p] == '月' || (_text[p] == '季' && Quarter(p) > 0));
        }

        return Word(at, "上半年") || Word(at, "下半年");
    }

    private bool ReadMonth(int at, CalendarNumber number, int p, out TimeNode node)
    {
        node = default;
        if (number.Value is < 1 or > 12 || number.Digits > 2 || (p + 1 < _text.Length && "龄球饼嫂光薪票亮经子".Contains(_text[p + 1])))
        {
            return false;
        }

        node = TimeNode.Of(at, MonthEnd(p), new CalendarUnit(TimeGranularity.Month, 0, number.Value));
        ReadSubMonth(ref node);
        return true;
    }

    private bool ReadDay(int at, CalendarNumber number, int p, out TimeNode node)
    {
        node = default;
        if (number.Value is < 1 or > 31 || number.Digits > 2 || !IsDayHead(at, p))
        {
            return false;
        }

        node = TimeNode.Of(at, p + 1, new CalendarUnit(TimeGranularity.Day, 0, 0, number.Value));
        return true;
    }

    /// <summary>Whether N日 or N号 names a day and neither counts days nor numbers things.</summary>
    private bool IsDayHead(int at, int p)
    {
        var before = at > _from ? _text[at - 1] : '\0';
        var next = p + 1 < _text.Length ? _text[p + 1] : '\0';
        if (_text[p] == '日')
        {
            return !CountsDays(at, p + 1, before, next);
        }

        return !"第〕］]）)".Contains(before) && !char.IsAsciiLetterOrDigit(before) && (!IsIdeograph(next) || "上下早晚凌起到至前后的在召开正将我你他去有可以之".Contains(next))
            || before == '\0' && next == '\0';
    }

    /// <summary>三十日内, 提前五日, 处十五日以下拘留: days counted.</summary>
    private bool CountsDays(int at, int behind, char before, char next)
    {
        if ("第续时期满历达每约近超过逾共几数前长".Contains(before) && before != '\0' && !(before is '时' or '期' && at - 2 >= _from && _text[at - 2] is '同' or '日'))
        {
            return true;
        }

        if (before == '于' && at - 2 >= _from && _text[at - 2] is '少' or '低' or '多' or '短' or '长')
        {
            return true;
        }

        foreach (var word in new ReadOnlySpan<string>(["以内", "之内", "以內", "之內", "以上", "以下", "左右", "工作", "拘留", "或者"]))
        {
            if (Word(behind, word))
            {
                return true;
            }
        }

        return "内內游均夜元常本军益".Contains(next) || (next == '前' && NumeralChars.Class(_text[at]) != NumeralClass.Arabic);
    }

    /// <summary>50年代, 80年代; with the century named before 上世纪80年代.</summary>
    private bool ReadDecade(int at, CalendarNumber number, int end, int century, out TimeNode node)
    {
        node = default;
        var value = number.Value;
        if (number.Digits == 4 && value % 10 == 0 && IsYear(value))
        {
            century = value / 100 * 100;
            value %= 100;
        }

        if (value % 10 != 0 || value is < 0 or > 90)
        {
            return false;
        }

        var year = (century > 0 ? century : 1900) + value;
        node = TimeNode.Between(at, end, new(TimeGranularity.Year, year), new(TimeGranularity.Year, year + 9), TimeGranularity.Decade);
        SetPart(ref node);
        ReadDecadePart(ref node);
        return true;
    }

    private void ReadDecadePart(ref TimeNode node)
    {
        foreach (var (word, mod) in new ReadOnlySpan<(string, string)>([("初期", "start"), ("中期", "mid"), ("中后期", "end"), ("后期", "end"), ("末期", "end"), ("中叶", "mid")]))
        {
            if (Word(node.End, word))
            {
                node.End += word.Length;
                node.Mod = mod;
                return;
            }
        }
    }

    private bool ReadCenturyNumber(int at, CalendarNumber number, int p, out TimeNode node)
    {
        node = default;
        return number.Value is >= 1 and <= 30 && p + 1 < _text.Length && _text[p + 1] is '纪' or '紀' && ReadCentury(at, p + 2, number.Value, out node);
    }

    /// <summary>21世纪, 本世纪中叶, 上世纪80年代.</summary>
    private bool ReadCentury(int start, int end, int century, out TimeNode node)
    {
        var first = (century - 1) * 100;
        var p = SkipOf(end);
        if (IntegerReader.TryRead(_text, p, out var number) && Word(IntegerReader.SkipSpaces(_text, number.End), "年代"))
        {
            return ReadDecade(start, number, IntegerReader.SkipSpaces(_text, number.End) + 2, first, out node);
        }

        if (Word(end, "中叶") || Word(end, "中期"))
        {
            node = TimeNode.Between(start, end + 2, new(TimeGranularity.Year, first + 41), new(TimeGranularity.Year, first + 60), TimeGranularity.Years);
            return true;
        }

        node = TimeNode.Between(start, end, new(TimeGranularity.Year, first + 1), new(TimeGranularity.Year, first + 100), TimeGranularity.Century);
        SetPart(ref node);
        ReadDecadePart(ref node);
        return true;
    }

    /// <summary>2023、2024年: the first of two years that share one 年; 7、8月 are two months in a row.</summary>
    private bool ReadListed(int at, CalendarNumber number, int p, out TimeNode node)
    {
        node = default;
        if (number is { Digits: <= 2, Value: >= 1 and <= 11 } && IntegerReader.TryRead(_text, p + 1, out var month) && month.Value == number.Value + 1 && month.End < _text.Length && _text[month.End] == '月')
        {
            node = TimeNode.Between(at, MonthEnd(month.End), new(TimeGranularity.Month, 0, number.Value), new(TimeGranularity.Month, 0, month.Value), TimeGranularity.Month);
            return true;
        }

        if (number.Digits != 4 || !IsYear(number.Value) || !IntegerReader.TryRead(_text, p + 1, out var other) || other.Digits != 4 || other.End >= _text.Length
            || _text[other.End] is not ('年' or '、') || !IsYear(other.Value))
        {
            return false;
        }

        node = TimeNode.Of(at, number.End, new CalendarUnit(TimeGranularity.Year, number.Value));
        return true;
    }

    /// <summary>2015—2024年, 1—11月, 3至5日: two numbers share one unit.</summary>
    private bool ReadShared(int at, CalendarNumber low, int p, out TimeNode node)
    {
        node = default;
        var q = SkipSeparator(p);
        if (q == p || !IntegerReader.TryRead(_text, q, out var high))
        {
            return false;
        }

        var u = IntegerReader.SkipSpaces(_text, high.End);
        var unit = u < _text.Length ? _text[u] : '\0';
        switch (unit)
        {
            case '年' when (low.Digits == 4 && IsYear(low.Value)) || (low.Digits == 2 && high.Digits == 2 && (low.LeadingZero || StartsPartOfYear(u + 1))):
                if (!ReadNumeric(q, out var end) || end.First.Granularity == TimeGranularity.Day || end.Vague || end.First.Year == 0)
                {
                    return BareYears(at, low, high, u + 1, out node);
                }

                var first = low.Digits == 4 ? low.Value : Expand(low.Value);
                node = TimeNode.Between(at, end.End, new(TimeGranularity.Year, first), end.Last, end.Granularity);
                node.Mod = end.Mod;
                return first < end.Last.Year || (first == end.Last.Year && end.Granularity != TimeGranularity.Year);
            case '月' when low.Value is >= 1 and <= 12 && high.Value is >= 1 and <= 12 && low.Value != high.Value && low.Digits <= 2 && high.Digits <= 2:
                node = TimeNode.Between(at, MonthEnd(u), new(TimeGranularity.Month, 0, low.Value), new(TimeGranularity.Month, 0, high.Value), TimeGranularity.Month);
                return true;
            case '日' or '号' or '號' when low.Value is >= 1 and <= 31 && high.Value is >= 1 and <= 31 && low.Value != high.Value && IsDayHead(at, u):
                node = TimeNode.Between(at, u + 1, new(TimeGranularity.Day, 0, 0, low.Value), new(TimeGranularity.Day, 0, 0, high.Value), TimeGranularity.Day);
                return true;
            case '季' when low.Value is >= 1 and <= 4 && high.Value is >= 1 and <= 4 && Quarter(u) > 0:
                node = TimeNode.Between(at, Quarter(u), new(TimeGranularity.Quarter, 0, low.Value), new(TimeGranularity.Quarter, 0, high.Value), TimeGranularity.Quarter);
                return true;
            default:
                return (!IsIdeograph(unit) || unit == '学') && !"%％-.,:/~".Contains(unit) && !char.IsAsciiLetterOrDigit(unit) && BareYears(at, low, high, high.End, out node);
        }
    }

    private static bool BareYears(int at, CalendarNumber low, CalendarNumber high, int end, out TimeNode node)
    {
        node = TimeNode.Between(at, end, new(TimeGranularity.Year, low.Value), new(TimeGranularity.Year, high.Value), TimeGranularity.Year);
        return low.Digits == 4 && high.Digits == 4 && low.Value is >= 1800 and <= 2100 && high.Value <= 2100 && low.Value < high.Value;
    }

    private int SkipSeparator(int at)
    {
        var p = IntegerReader.SkipSpaces(_text, at);
        if (p >= _text.Length || _text[p] is not ('-' or '—' or '–' or '－' or '~' or '～' or '―' or '至' or '到' or '−'))
        {
            return at;
        }

        var mark = _text[p++];
        if (p < _text.Length && _text[p] == mark && mark is not ('至' or '到'))
        {
            p++;
        }

        return IntegerReader.SkipSpaces(_text, p);
    }

    /// <summary>The offset behind 月 or 月份.</summary>
    private int MonthEnd(int at) => at + 1 < _text.Length && _text[at + 1] == '份' ? at + 2 : at + 1;

    /// <summary>Passes spaces and one 的.</summary>
    private int SkipOf(int at)
    {
        at = IntegerReader.SkipSpaces(_text, at);
        return at < _text.Length && _text[at] == '的' ? IntegerReader.SkipSpaces(_text, at + 1) : at;
    }
}

using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>
/// Reads one time expression at a place: its first part here, what follows it in <see cref="IntervalReader"/>. Lives as
/// long as the range it reads.
/// </summary>
internal readonly ref partial struct TimeReader(ReadOnlySpan<char> text, int from, TimeWords words, TimeContext context)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _from = from;
    private readonly TimeWords _words = words;
    private readonly TimeContext _context = context;

    /// <summary>Reads the expression that begins at <paramref name="at"/>, without intervals and what is counted from it.</summary>
    /// <param name="behindSeparator">Whether a sign or word of an interval stands before it.</param>
    public bool TryReadPart(int at, out TimeNode node, bool behindSeparator = false)
    {
        node = default;
        if (at >= _text.Length)
        {
            return false;
        }

        var c = _text[at];
        if (NumeralChars.Class(c) is NumeralClass.Arabic or NumeralClass.Digit or NumeralClass.Zero or NumeralClass.Tens or NumeralClass.SmallUnit)
        {
            if (NumeralChars.IsArabic(c))
            {
                return ReadNumeric(at, out node, behindSeparator);
            }

            return ReadPlan(at, at, out node) || ReadNumeric(at, out node, behindSeparator) || ReadHoliday(at, out node) || ReadWord(at, out node) || ReadVague(at, out node);
        }

        switch (c)
        {
            case '“' or '"' or '「' or '‘' or '"':
                return ReadPlan(at, at + 1, out node);
            case '第':
                return ReadOrdinalHead(at, out node) || ReadWord(at, out node);
            case 'Q' or 'q':
                return ReadQuarterLetter(at, 0, out node);
            case '公' or '纪' or '紀':
                return ReadEra(at, out node);
            case '半' or '几' or '幾' or '俩' or '仨' or '数' or '數' or '个' or '個' or '百' or '千':
                return ReadOffset(at, out node);
            default:
                return ReadHoliday(at, out node) || ReadWord(at, out node) || ReadVague(at, out node);
        }
    }

    /// <summary>“十四五”时期, 十三五.</summary>
    private bool ReadPlan(int at, int wordAt, out TimeNode node)
    {
        node = default;
        if (wordAt >= _text.Length || !_words.MatchPlan(_text, wordAt, out var end, out var first, out var last))
        {
            return false;
        }

        var quoted = wordAt > at;
        if (quoted)
        {
            if (end >= _text.Length || _text[end] is not ('”' or '"' or '」' or '’' or '"'))
            {
                return false;
            }

            end++;
        }
        else if (end - wordAt < 3 || (end < _text.Length && (NumeralChars.Class(_text[end]) != NumeralClass.None || _text[end] is '年' or '个' or '名' or '月' or '号' or '日' or '条' or '级' or '届' or '大' or '千' or '分' or '点')))
        {
            return false; // 十五 alone is a number, 十四五年 a length of time
        }

        var names = Word(end, "时期") || Word(end, "期间") || Word(end, "時期");
        node = TimeNode.Between(at, names ? end + 2 : end, new(TimeGranularity.Year, first), new(TimeGranularity.Year, last), TimeGranularity.Years);
        node.Form = TimeForm.Plan;
        if (!names)
        {
            node.Mod = Behind(end, out end) switch { 3 => "end", 1 => "start", _ => null };
            node.End = end;
        }

        return true;
    }

    private bool ReadHoliday(int at, out TimeNode node)
    {
        node = default;
        var (start, side) = HolidaySide(at);
        if (_words.MatchHoliday(_text, _from, start, out var end) is not { } rule)
        {
            return false;
        }

        var year = (_context.InBlock ? _context.Year : null) ?? _context.Published?.Year ?? _context.Year ?? 0;
        if (side != 0 && _context.Published is { } now && HolidayCalendar.Day(rule, year) is { } day && (side > 0 ? day <= now : day >= now))
        {
            year += side;
        }

        SetHoliday(ref node, at, end, rule, side == 0 ? HolidayYear(rule, year) : year);
        ReadEve(ref node);
        node.Relative = true;
        return true;
    }

    /// <summary>The last months of the old calendar reach into the next year: of two 腊八 the one nearer to publication.</summary>
    private int HolidayYear(string rule, int year) =>
        rule.StartsWith("lunar 1", StringComparison.Ordinal) && rule[7] is '1' or '2' && _context.Published is { } now
            && HolidayCalendar.Day(rule, year) is { } day && HolidayCalendar.Day(rule, year - 1) is { } earlier
            && Math.Abs(earlier.DayNumber - now.DayNumber) < Math.Abs(day.DayNumber - now.DayNumber)
            ? year - 1
            : year;

    /// <summary>下一个春节, 上个国庆节: where the holiday's name begins, and which way to look for it.</summary>
    private (int Start, int Side) HolidaySide(int at)
    {
        var side = _text[at] switch { '下' => 1, '上' => -1, _ => 0 };
        if (side == 0)
        {
            return (at, 0);
        }

        var p = Word(at + 1, "一") ? at + 2 : at + 1;
        return p < _text.Length && _text[p] is '个' or '個' && p + 1 < _text.Length ? (p + 1, side) : (at, 0);
    }

    private static void SetHoliday(ref TimeNode node, int start, int end, string rule, int year)
    {
        var day = year > 0 ? HolidayCalendar.Day(rule, year) : null;
        node = TimeNode.Of(start, end, day is { } known ? CalendarUnit.OfDay(known) : new CalendarUnit(TimeGranularity.Day, 0));
        node.Form = TimeForm.Holiday;
        node.Unknown = day is null;
    }

    /// <summary>春节前夕</summary>
    private void ReadEve(ref TimeNode node)
    {
        if (Word(node.End, "前夕"))
        {
            node.End += 2;
            node.Mod = "before";
        }
    }

    private bool ReadVague(int at, out TimeNode node)
    {
        node = default;
        var end = _words.MatchVague(_text, _from, at);
        if (end == at)
        {
            return false;
        }

        node = TimeNode.Vaguely(at, end, TimeForm.Vague);
        return true;
    }

    /// <summary>第三季度, 第1季度; 第三季 alone numbers a series.</summary>
    private bool ReadOrdinalHead(int at, out TimeNode node)
    {
        node = default;
        return IntegerReader.TryRead(_text, at + 1, out var number) && Quarter(number.End) is > 0 and var end && _text[end - 1] == '度' && number.Value is >= 1 and <= 4
            && SetQuarter(at, end, 0, number.Value, out node);
    }

    private bool ReadQuarterLetter(int at, int year, out TimeNode node)
    {
        node = default;
        if (at + 1 >= _text.Length || _text[at + 1] is < '1' or > '4' || (at > _from && char.IsAsciiLetterOrDigit(_text[at - 1])) || (at + 2 < _text.Length && char.IsAsciiLetterOrDigit(_text[at + 2])))
        {
            return false;
        }

        var end = Quarter(at + 2);
        return SetQuarter(at, end > 0 ? end : at + 2, year, _text[at + 1] - '0', out node);
    }

    private bool SetQuarter(int start, int end, int year, int quarter, out TimeNode node)
    {
        node = TimeNode.Of(start, end, new CalendarUnit(TimeGranularity.Quarter, year, quarter));
        SetPart(ref node);
        return true;
    }

    /// <summary>公元1998年, 纪元二零五六年.</summary>
    private bool ReadEra(int at, out TimeNode node)
    {
        node = default;
        if (!Word(at, "公元") && !Word(at, "纪元") && !Word(at, "紀元"))
        {
            return false;
        }

        var start = IntegerReader.SkipSpaces(_text, at + 2);
        if (start < _text.Length && _text[start] == '前')
        {
            if (!IntegerReader.TryRead(_text, start + 1, out var before) || before.End >= _text.Length || _text[before.End] != '年')
            {
                return false;
            }

            node = TimeNode.Vaguely(at, before.End + 1, TimeForm.Calendar);
            return true;
        }

        if (!IntegerReader.TryRead(_text, start, out var number) || number.Value < 1)
        {
            return false;
        }

        var p = IntegerReader.SkipSpaces(_text, number.End);
        if (p >= _text.Length || _text[p] != '年')
        {
            return false;
        }

        node = TimeNode.Of(at, p + 1, new CalendarUnit(TimeGranularity.Year, number.Value));
        ReadSubYear(ref node);
        return true;
    }

    /// <summary>底, 末 3; 初 1; 中 2, where they end a year, quarter or month and begin no other word.</summary>
    private int Behind(int at, out int end)
    {
        end = at;
        if (at >= _text.Length)
        {
            return 0;
        }

        var next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        var part = _text[at] switch
        {
            '底' when !"部线特盘牌色气蕴座层稿细片数".Contains(next) => 3,
            '末' when !"代班尾梢日".Contains(next) => 3,
            '初' when !"步级期中衷始审次心见高选试赛创稿夏秋冬春".Contains(next) => 1,
            '中' when !IsIdeograph(next) || "前以之时至到起".Contains(next) => 2,
            _ => 0,
        };
        end = part > 0 ? at + 1 : at;
        if (part == 0 && Word(at, "伊始"))
        {
            end = at + 2;
            return 1;
        }

        return part;
    }

    private void SetPart(ref TimeNode node)
    {
        switch (Behind(node.End, out var end))
        {
            case 1:
                node.Mod = "start";
                break;
            case 2:
                node.Mod = "mid";
                break;
            case 3:
                node.Mod = "end";
                break;
        }

        node.End = end;
    }

    /// <summary>The offset behind 季度 or 季 at <paramref name="at"/>; 0 where it does not stand there.</summary>
    private int Quarter(int at)
    {
        at = IntegerReader.SkipSpaces(_text, at);
        if (at < _text.Length && _text[at] is '个' or '個')
        {
            at++;
        }

        if (at >= _text.Length || _text[at] != '季')
        {
            return 0;
        }

        if (at + 1 < _text.Length && _text[at + 1] == '度')
        {
            return at + 2;
        }

        return at + 1 < _text.Length && "节风后赛军候刊的报稻无里全".Contains(_text[at + 1]) ? 0 : at + 1;
    }

    private bool Word(int at, string word) => at + word.Length <= _text.Length && _text.Slice(at, word.Length).SequenceEqual(word);

    private static bool IsIdeograph(char c) => c is >= '\u4e00' and <= '\u9fff';
}

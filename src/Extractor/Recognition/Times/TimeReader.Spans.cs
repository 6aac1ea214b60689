namespace Extractor.Recognition.Times;

/// <summary>Lengths of time counted from now or from a date: 近三年, 未来7天, 三年前, 一年后, 五年来, 前三季度.</summary>
internal readonly ref partial struct TimeReader
{
    private bool ReadSpan(int at, int wordEnd, TimeWord word, out TimeNode node)
    {
        node = default;
        var p = SkipOf(wordEnd);
        if (word.Word == "前" && ReadFirstOfYear(at, p, out node))
        {
            return true;
        }

        if (!LengthReader.TryRead(_text, p, out var length) || (length.Unit == 'D' && length.Days && word.Word.Length == 1))
        {
            return false;
        }

        var end = length.End;
        node = TimeNode.Vaguely(at, end, TimeForm.Span);
        if (word.Kind == TimeWordKind.Ahead)
        {
            node.Form = TimeForm.Offset;
            SetOffset(ref node, length.Indefinite || _context.Published is not { } from ? null : length.After(from));
            return true;
        }

        if (word.Kind == TimeWordKind.Past)
        {
            if (Word(end, "以来") || Word(end, "來") || Word(end, "来"))
            {
                node.End = end + (Word(end, "以来") ? 2 : 1);
            }

            if (_context.Published is { } now && !length.Indefinite)
            {
                node.From = length.Before(now);
                node.To = now.AddDays(1);
            }
        }
        else if (_context.Published is { } now && !length.Indefinite)
        {
            node.From = now;
            node.To = length.After(now).AddDays(1);
        }

        return true;
    }

    /// <summary>前三季度, 前5个月: from the beginning of the year, as statistics count.</summary>
    private bool ReadFirstOfYear(int at, int p, out TimeNode node)
    {
        node = default;
        if (!IntegerReader.TryRead(_text, p, out var number) || number.Value is < 1 or > 11 || number.Approximate)
        {
            return false;
        }

        switch (CountUnit(number.End, out var end))
        {
            case 'Q' when number.Value <= 4:
                node = TimeNode.Between(at, end, new(TimeGranularity.Quarter, 0, 1), new(TimeGranularity.Quarter, 0, number.Value), TimeGranularity.Quarter);
                return true;
            case 'M' when _context.Published is null || _context.PreferPast || number.Value <= _context.Published.Value.Month:
                node = TimeNode.Between(at, end, new(TimeGranularity.Month, 0, 1), new(TimeGranularity.Month, 0, number.Value), TimeGranularity.Month);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A length of time and what it is counted from: 三年前, 一年后, 五年来.</summary>
    private bool ReadOffset(int at, out TimeNode node)
    {
        node = default;
        if (!LengthReader.TryRead(_text, at, out var length))
        {
            return false;
        }

        switch (Direction(length.End, out var end))
        {
            case -1:
                node = TimeNode.Vaguely(at, end, TimeForm.Offset);
                SetOffset(ref node, length.Indefinite ? null : _context.Published is { } now ? length.Before(now) : null);
                return true;
            case 1:
                node = TimeNode.Vaguely(at, end, TimeForm.Offset);
                SetOffset(ref node, length.Indefinite ? null : _context.Published is { } today ? length.After(today) : null);
                return true;
            case 2:
                node = TimeNode.Vaguely(at, end, TimeForm.Span);
                if (_context.Published is { } day && !length.Indefinite)
                {
                    node.From = length.Before(day);
                    node.To = day.AddDays(1);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>前 -1, 后 1, 来 2, none 0 at <paramref name="at"/>.</summary>
    public int DirectionOf(int at, out int end) => Direction(at, out end);

    /// <summary>明天 + 的后天, 去年 + 的前年, 明天 + 的往后三天: the node shifted by what the word at <paramref name="at"/> says.</summary>
    public bool TryShiftByWord(int at, ref TimeNode node)
    {
        if (node.Unknown || node.IsInterval || !node.First.IsValid || _words.Match(_text, _from, at, out var end) is not { } word)
        {
            return false;
        }

        if (word.Kind == TimeWordKind.Year && node.First.Granularity == TimeGranularity.Year)
        {
            var start = node.Start;
            node = Relative(start, end, node.First with { Year = node.First.Year + word.Number }, TimeGranularity.Year);
            ReadSubYear(ref node);
            return true;
        }

        if (node.First.Granularity != TimeGranularity.Day)
        {
            return false;
        }

        if (word.Kind == TimeWordKind.Day)
        {
            node = Relative(node.Start, end, CalendarUnit.OfDay(node.First.From.AddDays(word.Number)), TimeGranularity.Day);
            return true;
        }

        if (word.Kind == TimeWordKind.Future && LengthReader.TryRead(_text, SkipOf(end), out var length) && length is { Unit: 'D', Indefinite: false })
        {
            node = Days(node.Start, length.End, node.First.From, (int)length.Amount);
            return true;
        }

        return false;
    }

    private static void SetOffset(ref TimeNode node, DateOnly? day)
    {
        node.From = day;
        node.To = day?.AddDays(1);
    }

    /// <summary>前 -1, 后 1, 来 2, none 0; <paramref name="end"/> is the offset behind it.</summary>
    private int Direction(int at, out int end)
    {
        end = at;
        if (at >= _text.Length)
        {
            return 0;
        }

        foreach (var (word, direction) in new ReadOnlySpan<(string, int)>(
            [("以前", -1), ("之前", -1), ("以后", 1), ("以後", 1), ("之后", 1), ("之後", 1), ("过后", 1), ("過後", 1), ("以来", 2), ("以來", 2)]))
        {
            if (Word(at, word))
            {
                end = at + 2;
                return direction;
            }
        }

        var next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        var found = _text[at] switch
        {
            '前' when !"列提后往来所述沿景期进哨线端方置三两一二四五六七八九十半".Contains(next) => -1,
            '后' or '後' when !"续期端方勤卫备台代盾面置果来劲市续半".Contains(next) => 1,
            '来' or '來' when !"自源临到访的自往电历到年".Contains(next) => 2,
            _ => 0,
        };
        if (found != 0)
        {
            end = at + 1;
        }

        return found;
    }
}

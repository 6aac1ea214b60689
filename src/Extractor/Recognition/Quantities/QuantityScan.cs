using Extractor.Documents;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>One pass over one range of a text.</summary>
internal ref struct QuantityScan
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _from;
    private readonly UnitTable _units;
    private readonly HedgeTable _hedges;
    private readonly NumeralWords _words;
    private readonly QuantityReader _reader;
    private readonly List<Annotation> _into;
    private int _nextTime; // index in _into of the next time, which is not read
    private readonly int _times;
    private int _at;
    private int _free; // nothing before this offset may be taken into a quantity any more

    public QuantityScan(string text, TextSpan range, UnitTable units, HedgeTable hedges, NumeralWords words, List<Annotation> into)
    {
        _text = text.AsSpan(0, range.End);
        _from = _free = _at = range.Start;
        _units = units;
        _hedges = hedges;
        _words = words;
        _reader = new QuantityReader(_text, units, hedges);
        _into = into;
        _times = into.Count;
        _nextTime = _times;
        while (_nextTime > 0 && into[_nextTime - 1].Span.End > range.Start)
        {
            _nextTime--;
        }
    }

    public void Run()
    {
        while (true)
        {
            var stop = NextTime(out var resume);
            while (_at < stop)
            {
                var kind = QuantityTriggers.Kind(_text[_at]);
                if (kind == QuantityTrigger.None)
                {
                    _at++;
                }
                else
                {
                    Visit(kind, stop);
                }
            }

            if (stop >= _text.Length)
            {
                return;
            }

            _at = _free = Math.Max(_at, resume);
        }
    }

    /// <summary>Where the next time expression begins, or the end of the range.</summary>
    private int NextTime(out int resume)
    {
        while (_nextTime < _times)
        {
            var annotation = _into[_nextTime++];
            if (annotation.Label is "time" or "clock" && annotation.Span.End > _at)
            {
                resume = annotation.Span.End;
                return Math.Max(_at, annotation.Span.Start);
            }
        }

        resume = _text.Length;
        return _text.Length;
    }

    private void Visit(QuantityTrigger kind, int stop)
    {
        var limited = _text[..stop];
        switch (kind)
        {
            case QuantityTrigger.Arabic:
                VisitArabic(limited);
                break;
            case QuantityTrigger.Written:
                VisitWritten(limited);
                break;
            case QuantityTrigger.Letter:
                VisitLetter(limited);
                break;
            case QuantityTrigger.Currency:
                if (!TryMoneyMark(limited))
                {
                    _at++;
                }

                break;
            case QuantityTrigger.Ordinal:
                VisitOrdinal(limited);
                break;
            case QuantityTrigger.Doubling:
                if (!DoublingReader.TryRead(limited, _at, out var doubled))
                {
                    _at++;
                    break;
                }

                Emit(limited, doubled);
                break;
            case QuantityTrigger.Discount:
                VisitDiscount(limited);
                break;
            default:
                _at++;
                break;
        }
    }

    private void VisitArabic(ReadOnlySpan<char> text)
    {
        if (text[_at] == '.' && (_at + 1 >= text.Length || !NumeralChars.IsArabic(text[_at + 1]) || (_at > _from && (char.IsAsciiLetterOrDigit(text[_at - 1]) || NumeralChars.IsArabic(text[_at - 1])))))
        {
            _at++;
            return;
        }

        if (_words.Covers(text, Math.Max(_from, _at - 3), _at, out var word))
        {
            var wordEnd = word.End;
            if (wordEnd >= text.Length || !(NumeralChars.IsArabic(text[wordEnd]) || (char.IsAsciiLetter(text[wordEnd - 1]) && char.IsAsciiLetter(text[wordEnd]))))
            {
                Code(_at, wordEnd);
                return;
            }
        }

        var code = CodeReader.AfterYearInBrackets(text, _from, _at);
        if (code > _at)
        {
            Code(_at, code);
            return;
        }

        code = CodeReader.AfterDigits(text, _at);
        if (code > _at && (code >= text.Length || !char.IsAsciiLetter(text[code])))
        {
            Code(_at, code);
            return;
        }

        if (!TryQuantity(text, _at, null, out var reading))
        {
            _at = Math.Max(_at + 1, code);
            return;
        }

        if (code > _at && !reading.HasUnit && reading.End <= code && reading.Numeral.Scale == 1)
        {
            Code(_at, CodeReader.RunEnd(text, _at)); // 5G, 3D
            return;
        }

        Emit(text, reading);
    }

    private void VisitWritten(ReadOnlySpan<char> text)
    {
        if (NumeralChars.Class(text[_at]) == NumeralClass.None && !MayBegin(text))
        {
            _at++;
            return;
        }

        var covered = _words.Covers(text, _from, _at, out var word);
        if (TryQuantity(text, _at, null, out var reading) && !(covered && (word.Start < _at || word.End >= reading.End)) && WrittenNumbers.Accepts(text, _from, reading))
        {
            Emit(text, reading);
            return;
        }

        _at = covered && word.End > _at ? word.End : Math.Max(_at + 1, SkipNumeral(text, _at));
    }

    /// <summary>几, 个, 半 and the like begin a quantity only before certain characters.</summary>
    private readonly bool MayBegin(ReadOnlySpan<char> text)
    {
        if (_at + 1 >= text.Length)
        {
            return false;
        }

        var next = text[_at + 1];
        return text[_at] switch
        {
            '个' or '個' => next == '半',
            '几' or '幾' or '数' or '數' => NumeralChars.Class(next) is NumeralClass.SmallUnit or NumeralClass.BigUnit,
            _ => true,
        };
    }

    private void VisitLetter(ReadOnlySpan<char> text)
    {
        if (TryMoneyMark(text))
        {
            return;
        }

        var end = CodeReader.AfterLetters(text, _at);
        if (end > _at)
        {
            Code(_at, end);
            return;
        }

        while (_at < text.Length && char.IsAsciiLetter(text[_at]))
        {
            _at++;
        }
    }

    /// <summary>￥300, US$5, 人民币3.14元.</summary>
    private bool TryMoneyMark(ReadOnlySpan<char> text)
    {
        if (_units.Match(text, _at, out var end) is not { Kind: UnitKind.MoneyPrefix or UnitKind.MoneyBoth } mark
            && !TryLetterMark(text, out mark, out end))
        {
            return false;
        }

        var number = end;
        while (number < text.Length && number - end < 2 && NumeralChars.IsSpace(text[number]))
        {
            number++;
        }

        if (number >= text.Length || NumeralChars.Class(text[number]) is not (NumeralClass.Arabic or NumeralClass.Digit or NumeralClass.SmallUnit)
            || !TryQuantity(text, number, mark, out var reading))
        {
            return false;
        }

        if (mark.Kind == UnitKind.MoneyPrefix && reading.Entry is { IsMoney: true } && text[number..reading.End].IndexOf('，') is > 0 and var comma)
        {
            TryQuantity(text[..(number + comma)], number, mark, out reading); // $20，300美元 are two sums
        }

        if (reading.Entry?.Kind != UnitKind.MoneyPrefix)
        {
            // 人民币100元: the fact's text begins with the number.
            Emit(text, reading, _at);
            return true;
        }

        reading.Start = _at;
        Emit(text, reading);
        return true;
    }

    /// <summary>CNY1.25: the mark is followed by a digit, which the unit table takes for another word.</summary>
    private bool TryLetterMark(ReadOnlySpan<char> text, out Unit mark, out int end)
    {
        mark = null!;
        end = _at;
        while (end < text.Length && end - _at < 4 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end - _at is < 2 or > 3 || _units.Match(text[..end], _at, out var matched) is not { IsMoney: true } unit || matched != end)
        {
            return false;
        }

        mark = unit;
        return true;
    }

    private void VisitOrdinal(ReadOnlySpan<char> text)
    {
        var start = _at;
        var number = start + 1;
        while (number < text.Length && number - start < 3 && NumeralChars.IsSpace(text[number]))
        {
            number++;
        }

        if (!NumeralReader.TryRead(text, number, out var numeral) || numeral.Indefinite)
        {
            _at++;
            return;
        }

        var unit = _units.Match(text, numeral.End, out var end);
        end = unit is { Kind: UnitKind.Count or UnitKind.Duration } ? end : numeral.End;
        Add(new TextSpan(start, end), QuantityKind.Ordinal, numeral.Value, numeral.Upper, unit?.Normal ?? "", Modifier.Exact, new TextSpan(start, end), numeral.Written, false, false);
    }

    private void VisitDiscount(ReadOnlySpan<char> text)
    {
        // 打对折
        if (_at > _from && text[_at - 1] == '打' && _at + 1 < text.Length && text[_at + 1] == '折')
        {
            var span = new TextSpan(_at, _at + 2);
            Add(span, QuantityKind.Percent, 50, null, "%", Modifier.Exact, span, true, false, false);
            return;
        }

        _at++;
    }

    private readonly bool TryQuantity(ReadOnlySpan<char> text, int at, Unit? mark, out ReadQuantity reading)
    {
        var reader = new QuantityReader(text, _units, _hedges);
        if (!reader.TryRead(at, mark, out reading))
        {
            return false;
        }

        RangeReader.Extend(text, reader, _hedges, _units, ref reading);
        return true;
    }

    private void Emit(ReadOnlySpan<char> text, ReadQuantity reading, int outerStart = -1)
    {
        SignReader.Apply(text, _free, ref reading);
        if (reading.Entry is { Word: "届" or "次" } ? IsSession(text, reading) : !reading.HasUnit && reading.Kind == QuantityKind.Number && IsOrdinalBehind(text, reading))
        {
            var span = new TextSpan(reading.Start, reading.End);
            Add(span, QuantityKind.Ordinal, reading.Value, reading.Upper, "", Modifier.Exact, span, reading.Numeral.Written, false, false);
            return;
        }

        var start = outerStart >= 0 ? outerStart : reading.Start;
        var modifier = reading.More ? Modifier.Over : Modifier.Exact;
        while (start > _free && NumeralChars.IsSpace(text[start - 1]) && start - 1 > _free && _hedges.Before(text, _free, start - 1, out _) is not null)
        {
            start--;
        }

        if (_hedges.Before(text, _free, start, out var hedgeStart) is { } before)
        {
            modifier = before.Modifier == Modifier.Exact || (reading.More && before.Modifier == Modifier.About) ? modifier : before.Modifier;
            start = hedgeStart;
        }
        else if (outerStart < 0 && CurrencyBefore(text, start, reading) is var moneyStart && moneyStart < start)
        {
            start = moneyStart;
        }

        var end = reading.End;
        if (modifier == Modifier.Exact && start > _free && text[start - 1] == '比' && end < text.Length && Compared(text[end]) is { } compared)
        {
            modifier = compared; // 比三十大
            start--;
            end++;
        }
        else if (After(text, reading, out var afterEnd) is { } after)
        {
            modifier = modifier == Modifier.Exact || (after.Modifier is Modifier.AtLeast or Modifier.AtMost && modifier == Modifier.About) ? after.Modifier : modifier;
            end = afterEnd;
        }

        if (reading.Numeral.Scale > 1)
        {
            reading.Value = Plain(reading.Value);
            reading.Upper = reading.Upper is { } upper ? Plain(upper) : null;
        }

        Add(new TextSpan(start, end), reading.Kind, reading.Value, reading.Upper, reading.Unit, modifier, new TextSpan(reading.Start, reading.End),
            reading.Numeral.Written, reading.Numeral.Indefinite, reading.Fraction);
    }

    private readonly Hedge? After(ReadOnlySpan<char> text, in ReadQuantity reading, out int end)
    {
        var at = reading.End;
        if (at + 1 < text.Length && text[at] == ' ' && _hedges.After(text, at + 1, out _) is not null)
        {
            at++;
        }

        if (_hedges.After(text, at, out end) is { } hedge)
        {
            // 450多, 450余: only behind a bare number, or as in 三倍多.
            return hedge;
        }

        if (reading.Kind is QuantityKind.Duration or QuantityKind.Measure && at < text.Length && text[at] is '内' or '內' && !(at + 1 < text.Length && "容部地外涵在销需陆存服科置阁".Contains(text[at + 1])))
        {
            end = at + 1;
            return WithinHedge;
        }

        end = at;
        return null;
    }

    private static Modifier? Compared(char c) => c switch
    {
        '大' or '多' or '高' => Modifier.Over,
        '小' or '少' or '低' => Modifier.Under,
        _ => null,
    };

    private static readonly Hedge WithinHedge = new("内", Modifier.AtMost, "");

    /// <summary>人民币 before 100元 belongs to the span around the core.</summary>
    private readonly int CurrencyBefore(ReadOnlySpan<char> text, int start, in ReadQuantity reading) =>
        reading.Kind == QuantityKind.Money && start - 3 >= _free && text[(start - 3)..start] is "人民币" or "人民幣" ? start - 3 : start;

    /// <summary>十四届全国人大二次会议: sessions are numbered, not counted.</summary>
    private static bool IsSession(ReadOnlySpan<char> text, in ReadQuantity reading)
    {
        var behind = text[reading.End..];
        return reading.Entry!.Word == "届"
            ? behind.Length > 0 && "全中人政常省市区县一二三四五六七八九十".Contains(behind[0])
            : behind.StartsWith("会议") || behind.StartsWith("全会") || behind.StartsWith("全体会议") || behind.StartsWith("常委会") || behind.StartsWith("代表大会");
    }

    /// <summary>5号文件, 十四届, 二十大, （三）: places in an order without 第.</summary>
    private readonly bool IsOrdinalBehind(ReadOnlySpan<char> text, in ReadQuantity reading)
    {
        if (reading.End >= text.Length || (reading.Start > _free && text[reading.Start - 1] == '比'))
        {
            return false;
        }

        return text[reading.End] is '号' or '號' || (reading.Numeral.Written && text[reading.End] is '大' or '中' or '世')
            || (reading.Numeral.Written && text[reading.End] is '是' && (reading.Start <= _from || text[reading.Start - 1] is '，' or '。' or '；' or '：' or '、'))
            || ((reading.Numeral.Plain || reading.Numeral.Written) && !reading.Numeral.Point && reading.Value < 1000 && WrittenNumbers.IsEnumerator(text, _from, reading.Start, reading.End)
                && (text[reading.End] is not '.' || reading.End + 1 < text.Length))
            || (reading.Numeral.Point && reading.Value < 100 && reading.Start <= _from && NumeralChars.IsSpace(text[reading.End]) && reading.End + 1 < text.Length); // 7.1 Heading
    }

    /// <summary>Without the zeros behind the point that multiplying 3.40 by 万 leaves.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private void Code(int start, int end)
    {
        _into.Add(new Annotation(new TextSpan(start, end), QuantityRecognizer.CodeLabel));
        _at = _free = end;
    }

    private void Add(TextSpan span, QuantityKind kind, decimal value, decimal? upper, string unit, Modifier modifier, TextSpan core, bool written, bool indefinite, bool fraction)
    {
        _into.Add(new Annotation(span, QuantityRecognizer.Label, new QuantityValue(kind, value, upper, unit, modifier, core)
        {
            Written = written,
            Indefinite = indefinite,
            Fraction = fraction,
        }));
        _at = _free = Math.Max(span.End, core.End);
    }

    private static int SkipNumeral(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && NumeralChars.Class(text[at]) is not (NumeralClass.None or NumeralClass.Arabic))
        {
            at++;
        }

        return at;
    }
}

namespace Extractor.Recognition.Numbers;

/// <summary>
/// Reads one numeral of any spelling: 1,234.5; 1.2万; 二十万亿; 5万4千6百; 一百二; 三五百; 9000多万; 一七二零; 十几.
/// Time linear in the numeral.
/// </summary>
internal ref partial struct NumeralReader
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private Numeral _result;
    private NumeralSum _low;
    private NumeralSum _high;
    private decimal _digit; // read and still without its unit; -1: none
    private decimal _highDigit; // differs from _digit in 三五百
    private int _digitAt; // where the numeral ended before that digit
    private bool _afterZero;
    private decimal _lastUnit; // 0 before the first
    private decimal _lastTop; // multiplier of the last 亿, 万亿 or 兆
    private bool _any;

    private NumeralReader(ReadOnlySpan<char> text, int at)
    {
        _text = text;
        _at = at;
        _digit = -1;
        _lastTop = decimal.MaxValue;
        _result.Written = true;
        _result.Scale = 1;
    }

    private readonly bool HasDigit => _digit >= 0;

    /// <summary>Reads the longest numeral that begins at <paramref name="at"/>.</summary>
    /// <param name="text">The text up to the end of the range that may be read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        var reader = new NumeralReader(text, at);
        var found = at < text.Length && reader.Read();
        numeral = reader._result;
        return found;
    }

    private bool Read()
    {
        var first = _text[_at];
        if (NumeralChars.IsArabic(first) || first == '.')
        {
            if (!ArabicReader.TryRead(_text, _at, ref _result))
            {
                return false;
            }

            ArabicReader.ReadExponent(_text, ref _result);
            _result.Written = false;
            Hold(_result.Value, _result.End);
        }
        else if (first is '几' or '幾' or '数' or '數')
        {
            if (!IsUnit(_at + 1))
            {
                return false;
            }

            _result.Indefinite = _result.More = true;
            Hold(1, _at + 1);
        }
        else if (DigitRun(_at) is > 1 and var run && Class(_at + run) != NumeralClass.SmallUnit && !IsApproximateRun(_at, run))
        {
            ReadPlainDigits(run);
            if (Class(_at) != NumeralClass.BigUnit || run > 12)
            {
                return true;
            }

            Hold(_result.Value, _at); // 一〇五万
            _result.Plain = false;
        }

        while (Step())
        {
        }

        return _any && Finish();
    }

    /// <summary>一七二零, 二〇二五: digits as on a clock face, possibly with 点 and decimals.</summary>
    private void ReadPlainDigits(int run)
    {
        _result.Digits = run;
        _result.LeadingZero = NumeralChars.Digit(_text[_at]) == 0;
        _result.Plain = true;
        for (var i = 0; i < run; i++, _at++)
        {
            if (i < 27)
            {
                _result.Value = _result.Value * 10 + NumeralChars.Digit(_text[_at]);
            }
        }

        if (TryPoint(_at, out var fraction))
        {
            _result.Value += fraction;
            _result.Plain = false;
            _result.Point = true;
        }

        _result.End = _at;
    }

    /// <summary>Takes one more character or run of digits into the numeral; false at its end.</summary>
    private bool Step()
    {
        var at = SkipSpaces(_at);
        if (at >= _text.Length)
        {
            return false;
        }

        var spaced = at > _at;
        return NumeralChars.Class(_text[at]) switch
        {
            NumeralClass.Digit => (!spaced || GoesOn(at + 1) || (_lastUnit == 10 && EndsNumeral(at + 1))) && TakeDigit(at),
            NumeralClass.Arabic => (!spaced || GoesOn(ArabicEnd(at))) && TakeArabic(at),
            NumeralClass.Zero => !spaced && TakeZero(at),
            NumeralClass.Tens => TakeTens(at),
            NumeralClass.SmallUnit => TakeSmallUnit(at, Unit(at)),
            NumeralClass.BigUnit => TakeBigUnit(at, Unit(at)),
            _ => TakeOther(at),
        };
    }

    private bool TakeDigit(int at)
    {
        var digit = NumeralChars.Digit(_text[at]);
        if (HasDigit || (_text[at] is '两' or '兩' && _any && !IsUnit(at + 1)))
        {
            return false; // 三千二百两: the unit of weight
        }

        switch (DigitRun(at))
        {
            case 1:
                return Hold(digit, at + 1);
            case 2 when IsApproximateRun(at, 2):
                Hold(digit, at + 2);
                _highDigit = NumeralChars.Digit(_text[at + 1]);
                return true;
            default:
                return NumeralChars.Class(_text[at + 1]) == NumeralClass.Zero && Hold(digit, at + 1);
        }
    }

    /// <summary>An Arabic part behind a unit: 5万4千, 1千零1, 1百01.</summary>
    private bool TakeArabic(int at)
    {
        var part = default(Numeral);
        if (HasDigit || !ArabicReader.TryRead(_text, at, ref part) || (_lastUnit > 0 && part.Value >= _lastUnit))
        {
            return false;
        }

        if (_lastUnit != 10 && !IsUnit(SkipSpaces(part.End)) && !_afterZero && !part.LeadingZero && (part.Digits > 1 || !EndsNumeral(part.End)))
        {
            return false; // 5万2024年
        }

        _result.Written = false;
        _afterZero |= part.LeadingZero;
        return Hold(part.Value, part.End);
    }

    private bool TakeZero(int at)
    {
        if (HasDigit)
        {
            return false;
        }

        if (!_any)
        {
            if (Class(at + 1) == NumeralClass.SmallUnit)
            {
                _afterZero = _any = true; // 零十
                _at = at + 1;
                return true;
            }

            return Hold(0, at + 1);
        }

        // A zero inside a numeral stands before more of it.
        var next = at + 1;
        while (Class(next) == NumeralClass.Zero)
        {
            next++;
        }

        var more = Class(next) is NumeralClass.Digit or NumeralClass.Tens or NumeralClass.Arabic
            || (Class(next) == NumeralClass.SmallUnit && Unit(next) == 10)
            || (next < _text.Length && _text[next] is '几' or '幾' && IsUnit(next + 1));
        if (more)
        {
            _afterZero = true;
            _at = next;
        }

        return more;
    }

    private bool TakeOther(int at)
    {
        var c = _text[at];
        if (IsMore(at))
        {
            // 一千多万, 500余亿; 四百多 ends before 多.
            var next = SkipSpaces(at + 1);
            if (!_any || Class(next) != NumeralClass.BigUnit)
            {
                return false;
            }

            _result.More = true;
            _at = next;
            return true;
        }

        if (c is '几' or '幾' && _any && !HasDigit)
        {
            // 十几, 二十几万, 一百零几万.
            _result.More = true;
            _at = at + 1;
            return true;
        }

        if (!_any || _result.Point || _result.More || !TryPoint(at, out var fraction))
        {
            return false;
        }

        FlushDigit(decimal.MaxValue);
        _low.Restart(fraction);
        _high.Restart(fraction);
        _digit = _low.Total;
        _highDigit = _high.Total;
        _low = _high = default;
        _lastUnit = 0;
        _lastTop = decimal.MaxValue;
        _result.Point = true;
        _result.Scale = 1;
        return true;
    }

    private bool Finish()
    {
        if (HasDigit && _lastUnit >= 100 && !_afterZero && !EndsNumeral(_at))
        {
            _at = _digitAt; // 三百亿一期工程: the digit belongs to the next word
            _digit = -1;
        }

        if (HasDigit)
        {
            _result.Scale = 1;
            _result.Plain = _result.Plain && _lastUnit == 0;
            FlushDigit(decimal.MaxValue);
        }
        else
        {
            _result.Plain = false;
        }

        _result.Value = _low.Total;
        _result.Upper = _high.Total > _low.Total ? _high.Total : null;
        _result.End = _at;
        return true;
    }

    /// <summary>Adds the digit that waits: a last one without unit counts tenths of the unit before it (一百二 is 120).</summary>
    /// <param name="next">The unit that closes its part (百二万), which then is the greater one.</param>
    private void FlushDigit(decimal next)
    {
        if (HasDigit)
        {
            var worth = _lastUnit >= 100 && _lastUnit < next && !_afterZero && _digit < 10 && decimal.IsInteger(_digit) ? _lastUnit / 10 : 1;
            Add(_digit * worth, _highDigit * worth);
            _digit = -1;
        }
    }

    private void Add(decimal low, decimal high)
    {
        _low.Add(low);
        _high.Add(high);
    }

    private bool Hold(decimal digit, int next)
    {
        _digitAt = _at;
        _digit = _highDigit = digit;
        _at = next;
        _any = true;
        return true;
    }

    private bool Close(decimal unit, int next)
    {
        _digit = -1;
        _afterZero = false;
        _lastUnit = unit;
        _result.Scale = unit;
        _at = next;
        _any = true;
        return true;
    }
}

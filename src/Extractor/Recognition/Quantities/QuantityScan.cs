using Extractor.Documents;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>One pass over one range of a text.</summary>
internal ref partial struct QuantityScan
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
            while ((_at = QuantityTriggers.Next(_text, _at, stop)) < stop)
            {
                Visit(QuantityTriggers.Kind(_text[_at]), stop);
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
            if (!IsDecimal(text, word) && (wordEnd >= text.Length || !(NumeralChars.IsArabic(text[wordEnd]) || (char.IsAsciiLetter(text[wordEnd - 1]) && char.IsAsciiLetter(text[wordEnd])))))
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

    /// <summary>12366.3万人次: the digits of a hotline begin a decimal number.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> text, TextSpan word) =>
        word.End + 1 < text.Length && text[word.End] == '.' && NumeralChars.IsArabic(text[word.End + 1]) && NumeralChars.IsArabic(text[word.Start]) && NumeralChars.IsArabic(text[word.End - 1]);

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

        SignReader.Apply(text, _free, ref reading);
        RangeReader.Extend(text, reader, _units, ref reading);
        return true;
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

namespace Extractor.Recognition.Numbers;

/// <summary>Units inside a numeral: 十 to 千, which multiply a digit, and 万, 亿, 兆, which multiply what stands before them.</summary>
internal ref partial struct NumeralReader
{
    private bool TakeTens(int at)
    {
        if (HasDigit || _lastUnit is > 0 and <= 10)
        {
            return false;
        }

        Add(NumeralChars.Tens(_text[at]), NumeralChars.Tens(_text[at]));
        return Close(10, at + 1);
    }

    private bool TakeSmallUnit(int at, decimal unit)
    {
        if ((_lastUnit > 0 && unit >= _lastUnit) || _digit > NumeralSum.Limit || (_any && StartsMetricUnit(at)))
        {
            return false;
        }

        if (!HasDigit)
        {
            if (_any && unit != 10)
            {
                return false;
            }

            _result.BareUnit = !_any && unit > 10;
            Hold(1, at);
        }

        Add(_digit * unit, _highDigit * unit);
        return Close(unit, at + 1);
    }

    private bool TakeBigUnit(int at, decimal unit)
    {
        if (_low.TooLarge || _digit > NumeralSum.Limit || (_any && StartsMetricUnit(at)))
        {
            return false;
        }

        if (!_any)
        {
            if (!IsUnit(at + 1) && Class(at + 1) != NumeralClass.Digit && !IsMore(at + 1) && !(at > 0 && _text[at - 1] is '近' or '超' or '逾'))
            {
                return false; // 万 alone
            }

            _result.BareUnit = true;
            Hold(1, at);
        }

        var bare = !HasDigit && !_low.HasSection;
        if (unit == 1e4m)
        {
            if (bare && _lastUnit == 1e4m)
            {
                unit = 1e8m; // 万万
                FlushDigit(0);
                _low.CloseTop(1e4m);
                _high.CloseTop(1e4m);
                return Close(unit, at + 1);
            }

            if (bare || _low.HasGroup)
            {
                return false;
            }

            FlushDigit(unit);
            _low.CloseTenThousand();
            _high.CloseTenThousand();
            return Close(unit, at + 1);
        }

        if (bare && unit == 1e8m && _lastUnit == 1e8m)
        {
            _low.Restart(0); // 亿亿
            _high.Restart(0);
            _low.CloseTop(1e8m);
            _high.CloseTop(1e8m);
            _lastTop = _result.Scale = 1e16m;
            return Close(1e16m, at + 1);
        }

        var multiplier = bare ? unit * 1e4m : unit; // 万亿
        if ((bare && !_low.HasGroup) || multiplier >= _lastTop)
        {
            return false;
        }

        FlushDigit(unit);
        _low.CloseTop(unit);
        _high.CloseTop(unit);
        _lastTop = multiplier;
        Close(unit, at + 1);
        _result.Scale = multiplier;
        return true;
    }
}

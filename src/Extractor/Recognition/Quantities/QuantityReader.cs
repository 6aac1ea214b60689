using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Reads one number and its unit. Lives as long as the text it reads.</summary>
internal readonly ref struct QuantityReader(ReadOnlySpan<char> text, UnitTable units, HedgeTable hedges)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Reads the quantity that begins at <paramref name="at"/>.</summary>
    /// <param name="prefix">The currency that stands before it; null for none.</param>
    public bool TryRead(int at, Unit? prefix, out ReadQuantity reading)
    {
        reading = new ReadQuantity { Start = at, NumberAt = at, Unit = "" };
        if (at >= _text.Length)
        {
            return false;
        }

        if (HalfReader.TryRead(_text, at, units, ref reading))
        {
            return true;
        }

        if (!ReadNumber(at, ref reading))
        {
            return false;
        }

        if (prefix is not null)
        {
            var number = reading;
            ReadUnit(ref reading); // 人民币100元
            if (reading.Kind != QuantityKind.Money)
            {
                reading = number;
                AsMoney(prefix, ref reading);
            }

            return true;
        }

        if (!reading.PercentFirst)
        {
            ReadUnit(ref reading);
        }

        return true;
    }

    private bool ReadNumber(int at, ref ReadQuantity reading)
    {
        if (FractionReader.TryPercent(_text, at, ref reading))
        {
            return true;
        }

        if (!NumeralReader.TryRead(_text, at, out var numeral))
        {
            return false;
        }

        reading.Numeral = numeral;
        reading.End = numeral.End;
        reading.Value = numeral.Value;
        reading.Upper = numeral.Upper;
        reading.More = numeral.More;
        FractionReader.Extend(_text, ref reading);
        if (!numeral.Written && !reading.Fraction)
        {
            ReadLetterMultiplier(ref reading);
        }

        // 两个亿
        var at2 = reading.End;
        if (numeral.Scale == 1 && at2 + 1 < _text.Length && _text[at2] is '个' or '個' && _text[at2 + 1] is '亿' or '億')
        {
            reading.Value *= 1e8m;
            reading.Numeral.Scale = 1e8m;
            reading.End += 2;
        }

        return true;
    }

    /// <summary>40k, 1.2M, 300w: letters that multiply.</summary>
    private void ReadLetterMultiplier(ref ReadQuantity reading)
    {
        var at = reading.End;
        if (at < _text.Length && _text[at] == ' ' && at + 1 < _text.Length && _text[at + 1] == 'M')
        {
            at++;
        }

        if (at >= _text.Length || (at + 1 < _text.Length && char.IsAsciiLetterOrDigit(_text[at + 1])))
        {
            return;
        }

        var factor = _text[at] switch
        {
            'k' or 'K' => 1000m,
            'w' => 10_000m,
            'M' => 1_000_000m,
            'G' when reading.Numeral.Point => 1_000_000_000m,
            _ => 0m,
        };
        if (factor > 0 && reading.Value < 1e15m)
        {
            reading.Value *= factor;
            reading.Numeral.Scale = factor;
            reading.LetterScale = true;
            reading.Numeral.Plain = false;
            reading.End = at + 1;
        }
    }

    private void ReadUnit(ref ReadQuantity reading)
    {
        var at = SkipSpaces(reading.End);
        var moreAt = at;
        if (at < _text.Length && IsMore(at, reading))
        {
            moreAt = SkipSpaces(at + 1);
        }

        var unit = units.Match(_text, moreAt, out var end);
        if (unit is null || unit.Kind == UnitKind.MoneyPrefix || (moreAt > reading.End && moreAt == at && !SpaceAllowed(unit, reading)))
        {
            TenthsReader.TryRead(_text, at, ref reading);
            return;
        }

        // 个多月, 个半小时: what stands between 个 and its unit.
        if (unit.Word == "个" && end < _text.Length && _text[end] is '多' or '半' or '来')
        {
            var inner = units.Match(_text, end + 1, out var innerEnd);
            if (inner is { Kind: UnitKind.Duration or UnitKind.Measure })
            {
                reading.More |= _text[end] != '半';
                reading.Value += _text[end] == '半' ? 0.5m : 0;
                Set(ref reading, inner, innerEnd, string.Concat("个", inner.Normal));
                return;
            }
        }

        if (unit.Word == "个" && units.Match(_text, end, out var longEnd) is { Kind: UnitKind.Measure, Word.Length: > 1 } longUnit)
        {
            unit = longUnit; // 六个加仑
            end = longEnd;
        }

        reading.More |= moreAt > at;
        Set(ref reading, unit, end, unit.Normal);
        ReadTail(unit, ref reading);
    }

    /// <summary>What may follow a unit: 半, 多, the next smaller part of money or of a duration.</summary>
    private void ReadTail(Unit unit, ref ReadQuantity reading)
    {
        switch (unit.Kind)
        {
            case UnitKind.Money or UnitKind.MoneyBoth or UnitKind.MoneyPart:
                MoneyReader.Extend(_text, units, unit, ref reading);
                break;
            case UnitKind.Duration:
                DurationReader.Extend(_text, units, unit, ref reading);
                break;
            case UnitKind.Measure:
                MeasureReader.Extend(_text, units, unit, ref reading);
                break;
        }

        var at = reading.End;
        if (at >= _text.Length)
        {
            return;
        }

        if (_text[at] == '半' && unit.Kind is UnitKind.Measure or UnitKind.Duration or UnitKind.Multiple && !IsWordWithHalf(at))
        {
            reading.Value += 0.5m;
            reading.End = at + 1;
        }
        else if (_text[at] is '多' or '余' && unit.Kind is UnitKind.Duration or UnitKind.Measure or UnitKind.Multiple && hedges.After(_text, at, out var end) is { Modifier: Modifier.Over })
        {
            reading.More = true;
            reading.End = end;
        }
    }

    private static void Set(ref ReadQuantity reading, Unit unit, int end, string name)
    {
        reading.Entry = unit;
        reading.Unit = name;
        reading.Kind = unit.Quantity;
        reading.End = end;
        if (unit.Kind == UnitKind.MoneyPart)
        {
            reading.Value = reading.Value * unit.Hundredths / 100;
            reading.Upper = reading.Upper * unit.Hundredths / 100;
        }
    }

    private static void AsMoney(Unit prefix, ref ReadQuantity reading)
    {
        reading.Entry = prefix;
        reading.Unit = prefix.Normal;
        reading.Kind = QuantityKind.Money;
    }

    /// <summary>多 or 余 between number and unit: 9000多万笔, 450余名; 十来个.</summary>
    private bool IsMore(int at, in ReadQuantity reading) =>
        _text[at] is '多' or '余' or '餘' || (_text[at] == '来' && reading.Numeral.Written && reading.Value is >= 10 and < 1000 && reading.Value % 10 == 0);

    /// <summary>半导体, 半径: 半 begins a word of its own.</summary>
    private bool IsWordWithHalf(int at) => at + 1 < _text.Length && "导径数岛封殖决成个夜空路壁边场程自机年天月小".Contains(_text[at + 1]);

    /// <summary>表 1 部门: behind the number of a table or figure the next word is no measure word.</summary>
    private bool SpaceAllowed(Unit unit, in ReadQuantity reading)
    {
        var before = reading.NumberAt - 1;
        while (before >= 0 && _text[before] == ' ')
        {
            before--;
        }

        return unit.Kind != UnitKind.Count || unit.Word.Length > 1 || before < 0 || !"表图附例题式章节第".Contains(_text[before]);
    }

    private int SkipSpaces(int at) => NumeralChars.SkipSpaces(_text, at, 2);
}

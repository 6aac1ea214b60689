namespace Extractor.Recognition.Numbers;

/// <summary>What the reader sees ahead: decimals, units, ends of numerals.</summary>
internal ref partial struct NumeralReader
{
    /// <summary>Reads 点 and the digits behind it.</summary>
    private bool TryPoint(int at, out decimal fraction)
    {
        fraction = 0;
        at = SkipSpaces(at);
        if (at >= _text.Length || _text[at] is not ('点' or '點'))
        {
            return false;
        }

        at = SkipSpaces(at + 1);
        var scale = 1m;
        var start = at;
        while (at < _text.Length && at - start < 24 && IsDecimal(_text[at]))
        {
            _result.Written &= !NumeralChars.IsArabic(_text[at]);
            scale /= 10;
            fraction += NumeralChars.Digit(_text[at++]) * scale;
        }

        if (at == start)
        {
            return false;
        }

        _at = at;
        return true;
    }

    private readonly NumeralClass Class(int at) => at < _text.Length ? NumeralChars.Class(_text[at]) : NumeralClass.None;

    private readonly decimal Unit(int at) =>
        NumeralChars.Power(_text[at]) switch { 1 => 10, 2 => 100, 3 => 1000, 4 => 1e4m, 8 => 1e8m, _ => 1e12m };

    private readonly bool IsUnit(int at) => Class(at) is NumeralClass.SmallUnit or NumeralClass.BigUnit;

    private readonly bool IsMore(int at) =>
        at < _text.Length && (_text[at] is '多' or '余' or '餘' || (_text[at] == '来' && Class(at - 1) == NumeralClass.SmallUnit));

    /// <summary>Whether the numeral goes on behind a digit that a space parts from it: 三千 八百, 三百 五又三分之一.</summary>
    private readonly bool GoesOn(int at)
    {
        at = SkipSpaces(at);
        return IsUnit(at) || (at < _text.Length && _text[at] == '又');
    }

    private readonly int SkipSpaces(int at) => NumeralChars.SkipSpaces(_text, at, 3);

    private readonly int DigitRun(int at)
    {
        var i = at;
        while (i < _text.Length && NumeralChars.IsChineseDigit(_text[i]) && (i == at || _text[i] is not ('两' or '兩') || _text[i - 1] is '一'))
        {
            i++;
        }

        return i - at;
    }

    private readonly int ArabicEnd(int at)
    {
        while (Class(at) == NumeralClass.Arabic)
        {
            at++;
        }

        return at;
    }

    /// <summary>千米, 百帕, 兆瓦: the character begins a unit and multiplies nothing.</summary>
    private readonly bool StartsMetricUnit(int at)
    {
        var next = at + 1 < _text.Length ? _text[at + 1] : '\0';
        return _text[at] switch
        {
            '千' => next is '米' or '瓦' or '克' or '卡' or '帕' or '伏' or '赫' or '焦' or '牛' or '乏' or '比'
                || (next == '字' && at + 2 < _text.Length && _text[at + 2] == '节'),
            '百' => next is '帕',
            '兆' => next is '瓦' or '赫' or '帕' or '字' or '比' or '伏' or '欧' or '焦' or '牛',
            _ => false,
        };
    }

    /// <summary>Whether a last digit without unit may stand here (一百二 + end, 的, 到 …) and is not the start of a word.</summary>
    private readonly bool EndsNumeral(int at)
    {
        at = SkipSpaces(at);
        return at >= _text.Length || _text[at] is < '\u4e00' or > '\u9fff' || "的到至点块元圆万亿左以多余和与是了之间岁或上美又".Contains(_text[at]);
    }

    /// <summary>一两, 三四, 三五: two neighbouring digits stand for a range.</summary>
    private readonly bool IsApproximateRun(int at, int run)
    {
        if (run != 2 || Class(at) == NumeralClass.Zero)
        {
            return false;
        }

        var a = NumeralChars.Digit(_text[at]);
        var b = NumeralChars.Digit(_text[at + 1]);
        return b == a + 1 || (a == 3 && b == 5);
    }

    private static bool IsDecimal(char c) => NumeralChars.IsArabic(c) || (NumeralChars.IsChineseDigit(c) && c is not ('两' or '兩'));
}

using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>Reads a length of time in years to days: 三年半, 两个半月, 20多个月, 仨月, 半年, 几天.</summary>
internal static class LengthReader
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, out TimeLength length)
    {
        length = default;
        if (at >= text.Length)
        {
            return false;
        }

        decimal amount;
        int p;
        var indefinite = false;
        switch (text[at])
        {
            case '半':
                amount = 0.5m;
                p = at + 1;
                break;
            case '俩' or '倆':
                amount = 2;
                p = at + 1;
                break;
            case '仨':
                amount = 3;
                p = at + 1;
                break;
            case '几' or '幾' or '数' or '數' when at + 1 < text.Length && NumeralChars.Class(text[at + 1]) == NumeralClass.None:
                amount = 0;
                indefinite = true;
                p = at + 1;
                break;
            case '个' or '個' when at + 1 < text.Length && text[at + 1] == '半':
                amount = 1;
                p = at;
                break;
            default:
                if (NumeralChars.Class(text[at]) == NumeralClass.None && text[at] is not ('几' or '幾' or '数' or '數'))
                {
                    return false;
                }

                if (!NumeralReader.TryRead(text, at, out var numeral) || numeral.Value > 5000 || (numeral.Digits > 3 && !numeral.Written))
                {
                    return false;
                }

                amount = numeral.Value;
                indefinite = numeral.Indefinite || numeral.Upper is not null;
                p = numeral.End;
                break;
        }

        p = IntegerReader.SkipSpaces(text, p);
        if (p < text.Length && text[p] is '多' or '余' or '餘' or '来')
        {
            p++;
        }

        if (p < text.Length && text[p] is '个' or '個')
        {
            p++;
            if (p < text.Length && text[p] == '半')
            {
                amount += 0.5m;
                p++;
            }
            else if (p < text.Length && text[p] is '多')
            {
                p++;
            }
        }

        var unit = Unit(text, ref p, out var days);
        if (unit == '\0')
        {
            return false;
        }

        if (p < text.Length && text[p] == '半' && unit == 'Y')
        {
            amount += 0.5m;
            p++;
        }
        else if (p < text.Length && text[p] is '多' or '余' && !(p + 1 < text.Length && "种个元".Contains(text[p + 1])))
        {
            p++;
        }

        length = new TimeLength(amount, unit, p, indefinite, days);
        return true;
    }

    private static char Unit(ReadOnlySpan<char> text, ref int p, out bool days)
    {
        days = false;
        if (p >= text.Length)
        {
            return '\0';
        }

        var two = p + 2 <= text.Length ? text.Slice(p, 2) : default;
        if (two is "季度" or "星期" or "礼拜" or "禮拜" or "周年" or "年头")
        {
            p += 2;
            return two[0] switch { '季' => 'Q', '周' or '年' => 'Y', _ => 'W' };
        }

        switch (text[p++])
        {
            case '年' or '载' when !(p < text.Length && text[p] is '级' or '代' or '龄' or '度'):
                return 'Y';
            case '月' when !(p < text.Length && text[p] is '份' or '龄'):
                return 'M';
            case '周' or '週' when !(p < text.Length && text[p] is '岁' or '边'):
                return 'W';
            case '天':
                return 'D';
            case '日':
                days = true;
                return 'D';
            default:
                return '\0';
        }
    }
}

using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Reads 成 and 折 behind a number as tens of percent: 两成, 七成半, 8.5折, 七五折.</summary>
internal static class TenthsReader
{
    private const string NoShare = "功员立为果本品年长效交都熟型语分因就天全套绩衣虫人份群双对堆百千就比例倍";
    private const string NoDiscount = "叠合射线页旧腾磨返损腰弯断服扇桂算中戟扣纸";

    public static bool TryRead(ReadOnlySpan<char> text, int at, ref ReadQuantity reading)
    {
        if (at >= text.Length || reading.Fraction || reading.Numeral.BareUnit)
        {
            return false;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (text[at] == '成' && reading.Value is > 0 and <= 10 && !NoShare.Contains(next))
        {
            reading.Value *= 10;
            reading.Upper *= 10;
            reading.End = at + 1;
            if (next == '半' && reading.Value % 10 == 0)
            {
                reading.Value += 5;
                reading.End++;
            }
            else if (NumeralChars.Class(next) == NumeralClass.Digit && reading.Numeral.Written && (at + 2 >= text.Length || text[at + 2] is < '\u4e00' or > '\u9fff'))
            {
                reading.Value += NumeralChars.Digit(next); // 一成五
                reading.End++;
            }
            else if (next is '多' or '余')
            {
                reading.More = true;
                reading.End++;
            }
        }
        else if (text[at] == '折' && (next == '扣' || !NoDiscount.Contains(next)) && Discount(reading.Numeral, reading.Value) is > 0 and < 100 and var percent)
        {
            reading.Value = percent;
            reading.Upper = null;
            reading.End = at + 1;
        }
        else
        {
            return false;
        }

        reading.Kind = QuantityKind.Percent;
        reading.Unit = "%";
        reading.PercentFirst = true;
        return true;
    }

    /// <summary>8折 is 80 %, 七五折 and 85折 are 75 and 85 %.</summary>
    private static decimal Discount(in Numeral numeral, decimal value) =>
        numeral.Plain && numeral.Digits == 2 ? value : value < 10 ? value * 10 : 0;
}

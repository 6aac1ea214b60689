using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Reads 翻番, 翻一番, 翻了两番: twice, twice, four times.</summary>
internal static class DoublingReader
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, out ReadQuantity reading)
    {
        reading = new ReadQuantity { Start = at, Kind = QuantityKind.Multiple, Unit = "x" };
        reading.Numeral.Written = true;
        var i = at + 1;
        if (i < text.Length && text[i] == '了')
        {
            i++;
        }

        var times = 1m;
        if (i < text.Length && NumeralChars.Class(text[i]) is NumeralClass.Digit or NumeralClass.Arabic)
        {
            if (!NumeralReader.TryRead(text, i, out var numeral) || numeral.Value is < 1 or > 20 || !decimal.IsInteger(numeral.Value))
            {
                return false;
            }

            times = numeral.Value;
            i = numeral.End;
        }

        if (i >= text.Length || text[i] != '番')
        {
            return false;
        }

        reading.Value = 1;
        for (; times > 0; times--)
        {
            reading.Value *= 2;
        }

        reading.End = i + 1;
        reading.PercentFirst = true;
        return true;
    }
}

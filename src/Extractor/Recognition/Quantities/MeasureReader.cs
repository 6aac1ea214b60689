using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Goes on from a measure to its spoken decimals or next smaller unit: 一米八, 1米75, 三斤二两.</summary>
internal static class MeasureReader
{
    public static void Extend(ReadOnlySpan<char> text, UnitTable units, Unit unit, ref ReadQuantity reading)
    {
        if (unit.Word is not ("米" or "斤" or "尺" or "丈") || reading.Upper is not null || reading.Numeral.Point)
        {
            return;
        }

        var at = reading.End;
        if (at >= text.Length || NumeralChars.Class(text[at]) is not (NumeralClass.Arabic or NumeralClass.Digit)
            || !NumeralReader.TryRead(text, at, out var numeral) || numeral.Point || numeral.Value >= 100 || numeral.Scale > 1)
        {
            return;
        }

        var smaller = units.Match(text, numeral.End, out var end);
        if (unit.Word == "斤" && smaller is { Word: "两" } && numeral.Value < 10)
        {
            reading.Value += numeral.Value / 10;
            reading.End = end;
            return;
        }

        var digits = numeral.End - at;
        var low = numeral.Upper is null ? numeral.Value : NumeralChars.Digit(text[at]) * 10 + NumeralChars.Digit(text[at + 1]);
        if (smaller is null && digits <= 2 && (numeral.End >= text.Length || text[numeral.End] is < '\u4e00' or > '\u9fff' || "的高长宽深左以到至".Contains(text[numeral.End])))
        {
            reading.Value += digits == 1 ? low / 10 : low / 100;
            reading.End = numeral.End;
        }
    }
}

using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Goes on from a sum to its smaller parts: 12元5角, 九块九, 五元零九分, 两美元又三美分.</summary>
internal static class MoneyReader
{
    public static void Extend(ReadOnlySpan<char> text, UnitTable units, Unit unit, ref ReadQuantity reading)
    {
        var part = unit.Kind == UnitKind.MoneyPart ? unit.Hundredths : 100;
        while (part > 1 && TryPart(text, units, reading.Unit, part, ref reading, out var smaller))
        {
            part = smaller;
        }

        if (reading.End < text.Length && text[reading.End] is '整' or '正' && reading.Numeral.Written)
        {
            reading.End++;
        }
    }

    private static bool TryPart(ReadOnlySpan<char> text, UnitTable units, string currency, int above, ref ReadQuantity reading, out int part)
    {
        part = 1;
        var at = reading.End;
        var zero = false;
        if (at < text.Length && text[at] is '又' or '零')
        {
            zero = text[at] == '零';
            at++;
        }

        if (at >= text.Length || NumeralChars.Class(text[at]) is not (NumeralClass.Arabic or NumeralClass.Digit or NumeralClass.SmallUnit)
            || !NumeralReader.TryRead(text, at, out var numeral) || numeral.Value >= 100 || numeral.Upper is not null)
        {
            return false;
        }

        var unit = units.Match(text, numeral.End, out var end);
        if (unit is { Kind: UnitKind.MoneyPart } && unit.Normal == currency && unit.Hundredths < above)
        {
            part = unit.Hundredths;
        }
        else if (numeral.End < text.Length && text[numeral.End] == '分' && currency == "CNY" && !(numeral.End + 1 < text.Length && "钟别之期店行部子".Contains(text[numeral.End + 1])))
        {
            end = numeral.End + 1;
            part = 1;
        }
        else if (numeral.Plain || numeral.Written)
        {
            // 九块九, 三块零四: a digit alone counts the next smaller part.
            var spoken = above < 100 || text[reading.End - 1] is '块' or '塊' or '蚊';
            if (!spoken || numeral.Value >= 10 || !Ends(text, numeral.End))
            {
                return false;
            }

            part = zero ? 1 : above / 10;
            end = numeral.End;
        }
        else
        {
            return false;
        }

        reading.Value += numeral.Value * part / 100;
        reading.End = end;
        return true;
    }

    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        at >= text.Length || text[at] is < '\u4e00' or > '\u9fff' || "的到至左以了和与钱".Contains(text[at]);
}

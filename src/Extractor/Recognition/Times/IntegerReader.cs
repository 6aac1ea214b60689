using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>Reads the small whole numbers of dates: 2024, 二〇二四, 十二, 廿, ３.</summary>
internal static class IntegerReader
{
    /// <param name="number">Its value, how many digits it is spelled with (0 for 十二 and the like) and where it ends.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out CalendarNumber number)
    {
        number = default;
        if (at >= text.Length)
        {
            return false;
        }

        var kind = NumeralChars.Class(text[at]);
        if (kind == NumeralClass.Arabic)
        {
            var i = at;
            var value = 0;
            while (i < text.Length && NumeralChars.IsArabic(text[i]))
            {
                if (i - at >= 8)
                {
                    return false;
                }

                value = value * 10 + NumeralChars.Digit(text[i++]);
            }

            number = new CalendarNumber(value, i, i - at, false, text[at] is '0' or '０');
            return true;
        }

        if (kind is not (NumeralClass.Digit or NumeralClass.Zero or NumeralClass.Tens or NumeralClass.SmallUnit)
            || text[at] is '百' or '佰' or '千' or '仟'
            || !NumeralReader.TryRead(text, at, out var numeral) || numeral.Point || numeral.More || numeral.Value >= 10_000)
        {
            return false;
        }

        if (numeral.Upper is not null)
        {
            // 九八年 is no range of years, 三五年 is: only digits side by side without unit can be either.
            var run = numeral.End - at;
            if (run != 2)
            {
                return false;
            }

            number = new CalendarNumber(NumeralChars.Digit(text[at]) * 10 + NumeralChars.Digit(text[at + 1]), numeral.End, 2, true, false) { Approximate = true };
            return true;
        }

        var plain = numeral.Plain || numeral.End - at == 1 && NumeralChars.IsChineseDigit(text[at]);
        number = new CalendarNumber((int)numeral.Value, numeral.End, plain ? numeral.End - at : 0, true, NumeralChars.Class(text[at]) == NumeralClass.Zero);
        return true;
    }

    public static int SkipSpaces(ReadOnlySpan<char> text, int at) => NumeralChars.SkipSpaces(text, at, 2);
}

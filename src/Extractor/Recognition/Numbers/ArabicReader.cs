namespace Extractor.Recognition.Numbers;

/// <summary>Reads digits as 1234, 1,234.5, １２．５, .77 or -12e-1 without sign, exactly.</summary>
internal static class ArabicReader
{
    /// <summary>More digits than a decimal holds exactly are no number but a code.</summary>
    private const int MaxDigits = 27;

    /// <summary>Reads at <paramref name="at"/>, a digit or a point before one.</summary>
    /// <returns>False for runs of digits too long to be a number.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int at, ref Numeral numeral)
    {
        var value = 0m;
        var digits = 0;
        var i = at;
        numeral.LeadingZero = i + 1 < text.Length && NumeralChars.IsArabic(text[i]) && NumeralChars.Digit(text[i]) == 0 && NumeralChars.IsArabic(text[i + 1]);
        while (i < text.Length && NumeralChars.IsArabic(text[i]))
        {
            if (++digits > MaxDigits)
            {
                return false;
            }

            value = value * 10 + NumeralChars.Digit(text[i++]);
        }

        if (digits is > 0 and <= 3 && !numeral.LeadingZero)
        {
            while (IsGroup(text, i))
            {
                if ((digits += 3) > MaxDigits)
                {
                    return false;
                }

                value = value * 1000 + NumeralChars.Digit(text[i + 1]) * 100 + NumeralChars.Digit(text[i + 2]) * 10 + NumeralChars.Digit(text[i + 3]);
                i += 4;
            }
        }

        numeral.Digits = digits;
        numeral.Plain = true;
        if (i + 1 < text.Length && text[i] is '.' or '．' && NumeralChars.IsArabic(text[i + 1]))
        {
            var scale = 1m;
            for (i++; i < text.Length && NumeralChars.IsArabic(text[i]); i++)
            {
                if (++digits > MaxDigits)
                {
                    return false;
                }

                scale /= 10;
                value += NumeralChars.Digit(text[i]) * scale;
            }

            numeral.Point = true;
            numeral.Plain = false;
        }

        numeral.End = i;
        numeral.Value = value;
        numeral.Scale = 1;
        return digits > 0;
    }

    /// <summary>Reads e13, E+14 or e-1 behind a number.</summary>
    public static void ReadExponent(ReadOnlySpan<char> text, ref Numeral numeral)
    {
        var i = numeral.End;
        if (i >= text.Length || text[i] is not ('e' or 'E'))
        {
            return;
        }

        var negative = ++i < text.Length && text[i] is '-';
        if (i < text.Length && text[i] is '-' or '+')
        {
            i++;
        }

        var exponent = 0;
        var start = i;
        while (i < text.Length && i - start < 2 && char.IsAsciiDigit(text[i]))
        {
            exponent = exponent * 10 + text[i++] - '0';
        }

        if (i == start || exponent > 15 || (i < text.Length && char.IsAsciiLetterOrDigit(text[i])) || numeral.Value > 1e12m)
        {
            return;
        }

        for (; exponent > 0; exponent--)
        {
            numeral.Value = negative ? numeral.Value / 10 : numeral.Value * 10;
        }

        numeral.End = i;
        numeral.Plain = false;
    }

    /// <summary>Whether a comma and exactly three digits stand at <paramref name="at"/>.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at] is ',' or '，'
        && NumeralChars.IsArabic(text[at + 1]) && NumeralChars.IsArabic(text[at + 2]) && NumeralChars.IsArabic(text[at + 3])
        && !(at + 4 < text.Length && (NumeralChars.IsArabic(text[at + 4]) || text[at + 4] is '年'));
}

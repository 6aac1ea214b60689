using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Reads 百分之三, 千分之五, 三分之一, 一又二分之一, 1/3 and 百分百.</summary>
internal static class FractionReader
{
    /// <summary>百分之, 千分之 and 万分之 with the number behind, and 百分百.</summary>
    public static bool TryPercent(ReadOnlySpan<char> text, int at, ref ReadQuantity reading)
    {
        var (kind, unit) = text[at] switch
        {
            '百' or '佰' => (QuantityKind.Percent, "%"),
            '千' or '仟' => (QuantityKind.Permille, "‰"),
            '万' or '萬' => (QuantityKind.Permille, "‱"),
            _ => (QuantityKind.Number, ""),
        };
        if (unit.Length == 0)
        {
            return false;
        }

        if (text[at] == '百' && at + 2 < text.Length && text[at + 1] == '分' && text[at + 2] == '百')
        {
            reading.Value = 100;
            reading.End = at + 3;
            reading.Numeral.Written = true;
        }
        else
        {
            var behind = Behind(text, at + 1);
            if (behind < 0 || !TryNumerator(text, behind, out var numerator, out var sign))
            {
                return false;
            }

            reading.Numeral = numerator;
            reading.Value = sign * numerator.Value;
            reading.Upper = numerator.Upper;
            reading.More = numerator.More;
            reading.End = numerator.End;
            ReadThousands(text, ref reading);
        }

        reading.Kind = kind;
        reading.Unit = unit;
        reading.PercentFirst = true;
        return true;
    }

    /// <summary>Goes on from a number to a fraction it begins: 三分之一, 一又二分之一, 1/3, 1 3/5.</summary>
    public static void Extend(ReadOnlySpan<char> text, ref ReadQuantity reading)
    {
        var at = NumeralChars.SkipSpaces(text, reading.End, 3);
        if (at >= text.Length)
        {
            return;
        }

        switch (text[at])
        {
            case '分':
                if (Behind(text, at) is >= 0 and var behind && reading.Value != 0 && TryNumerator(text, behind, out var numerator, out var sign))
                {
                    Become(sign * numerator.Value / reading.Value, numerator.End, ref reading);
                    reading.Numeral.Written &= numerator.Written;
                }
                else
                {
                    ExtendSpoken(text, at, ref reading);
                }

                break;
            case '份' when reading.Start == 0:
                ExtendSpoken(text, at, ref reading);
                break;
            case '又':
                ExtendMixed(text, at + 1, ref reading);
                break;
            case '/' when at == reading.End:
                ExtendSlash(text, ref reading);
                break;
            case var c when NumeralChars.IsArabic(c) && at > reading.End && reading.Numeral.Plain && !reading.Numeral.Written:
                ExtendMixed(text, at, ref reading);
                break;
        }
    }

    /// <summary>四分一升, 二份一: spoken southern fractions without 之, where a unit or nothing follows.</summary>
    private static void ExtendSpoken(ReadOnlySpan<char> text, int at, ref ReadQuantity reading)
    {
        if (reading.Numeral.Written && at + 1 < text.Length && NumeralChars.Class(text[at + 1]) is NumeralClass.Digit or NumeralClass.SmallUnit
            && NumeralReader.TryRead(text, at + 1, out var numerator) && reading.Value is >= 2 and <= 10
            && (text[at] == '份' ? numerator.End == text.Length : numerator.End < text.Length && text[numerator.End] is '升' or '加' or '斤' or '里' or '公'))
        {
            Become(numerator.Value / reading.Value, numerator.End, ref reading);
        }
    }

    /// <summary>The fraction behind a whole number: 一又 + 二分之一, 1 + 3/5.</summary>
    private static void ExtendMixed(ReadOnlySpan<char> text, int at, ref ReadQuantity reading)
    {
        at = NumeralChars.SkipSpaces(text, at, 3);
        if (!NumeralReader.TryRead(text, at, out var denominator) || denominator.Value == 0)
        {
            return;
        }

        // Only 分之 or a slash may follow: a chain of 又 must not be followed deeper and deeper.
        var part = new ReadQuantity { Start = at, NumberAt = at, Numeral = denominator, Value = denominator.Value, End = denominator.End, Unit = "" };
        var mark = NumeralChars.SkipSpaces(text, part.End, 3);
        if (mark < text.Length && text[mark] is '分' or '/')
        {
            Extend(text, ref part);
        }

        if (part.Fraction && part.Value is > 0 and < 1)
        {
            Become(reading.Value + part.Value, part.End, ref reading);
            reading.Numeral.Written &= part.Numeral.Written;
        }
    }

    /// <summary>1/3 and 2.5/12.5, but no path, date or ratio of long codes.</summary>
    private static void ExtendSlash(ReadOnlySpan<char> text, ref ReadQuantity reading)
    {
        var start = reading.Start;
        var at = reading.End + 1;
        if (at >= text.Length || (start > 0 && text[start - 1] is '/' or '.' or '-')
            || !(NumeralChars.IsArabic(text[at]) || NumeralChars.Class(text[at]) is NumeralClass.Digit or NumeralClass.SmallUnit)
            || !NumeralReader.TryRead(text, at, out var other) || other.Value == 0 || other.LeadingZero || reading.Numeral.LeadingZero
            || reading.Value >= 1000 || other.Value >= 1000
            || (other.End < text.Length && (text[other.End] is '/' or '-' || char.IsAsciiLetter(text[other.End]) || text[other.End] is '年' or '月')))
        {
            return;
        }

        Become(reading.Value / other.Value, other.End, ref reading);
    }

    private static void Become(decimal value, int end, ref ReadQuantity reading)
    {
        reading.Value = value;
        reading.Upper = null;
        reading.End = end;
        reading.Fraction = true;
        reading.Numeral.Plain = false;
        reading.Numeral.Scale = 1;
    }

    /// <summary>The offset behind 分之 (spaces allowed) at <paramref name="at"/>, -1 where it does not stand there.</summary>
    private static int Behind(ReadOnlySpan<char> text, int at)
    {
        at = NumeralChars.SkipSpaces(text, at, 3);
        if (at >= text.Length || text[at] != '分')
        {
            return -1;
        }

        at = NumeralChars.SkipSpaces(text, at + 1, 3);
        return at < text.Length && text[at] == '之' ? NumeralChars.SkipSpaces(text, at + 1, 3) : -1;
    }

    private static bool TryNumerator(ReadOnlySpan<char> text, int at, out Numeral numeral, out int sign)
    {
        sign = 1;
        numeral = default;
        if (at < text.Length && text[at] is '负' or '負')
        {
            sign = -1;
            at++;
        }

        return at < text.Length && (NumeralChars.Class(text[at]) != NumeralClass.None || text[at] is '几') && NumeralReader.TryRead(text, at, out numeral);
    }

    private static void ReadThousands(ReadOnlySpan<char> text, ref ReadQuantity reading)
    {
        var at = NumeralChars.SkipSpaces(text, reading.End, 3);
        if (at < text.Length && text[at] is 'k' or 'K' && !(at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1])))
        {
            reading.Value *= 1000;
            reading.End = at + 1;
        }
    }
}

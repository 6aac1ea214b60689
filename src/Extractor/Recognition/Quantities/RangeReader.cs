using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Goes on from a quantity to the upper end of a range: 3%至5%, 10—15亿元, 两到三升, 10000与20000之间.</summary>
internal static class RangeReader
{
    public static void Extend(ReadOnlySpan<char> text, in QuantityReader reader, UnitTable units, ref ReadQuantity reading)
    {
        var separator = Separator(text, reading.End, out var between);
        if (separator == reading.End || reading.Upper is not null || reading.Fraction && !reading.PercentFirst || separator >= text.Length)
        {
            return;
        }

        var at = separator;
        var sign = 1;
        if (text[at] is '-' or '－' && at + 1 < text.Length && NumeralChars.IsArabic(text[at + 1]))
        {
            sign = -1;
            at++;
        }
        else if (text[at..].StartsWith("零下") || text[at..].StartsWith("零上"))
        {
            sign = text[at + 1] == '下' ? -1 : 1;
            at += 2;
        }
        else if (text[at] is '负' or '負')
        {
            sign = -1;
            at++;
        }

        var prefix = units.Match(text, at, out var prefixEnd) is { Kind: UnitKind.MoneyPrefix or UnitKind.MoneyBoth } mark && prefixEnd < text.Length && NumeralChars.IsArabic(text[prefixEnd]) ? mark : null;
        if (!Begins(text, prefix is null ? at : prefixEnd) || !reader.TryRead(prefix is null ? at : prefixEnd, prefix, out var upper) || upper.Upper is not null)
        {
            return;
        }

        upper.Value *= sign;
        if (between && upper.Entry is { Word: "间" })
        {
            upper.Entry = null; // 100与200间
            upper.Kind = QuantityKind.Number;
            upper.Unit = "";
            upper.End--;
        }

        if (between && !Between(text, upper.End))
        {
            return;
        }

        var low = reading;
        if (IsCodeBehind(text, upper.End) || !Agree(ref low, ref upper) || upper.Value <= low.Value)
        {
            return;
        }

        reading = low;
        reading.Upper = upper.Value;
        reading.End = upper.End;
        reading.Kind = upper.Kind;
        reading.Unit = upper.Unit;
        reading.Entry = upper.Entry ?? reading.Entry;
        reading.PercentFirst |= upper.PercentFirst;
        reading.Numeral.Written &= upper.Numeral.Written;
        reading.Numeral.Plain = false;
        reading.More |= upper.More;
    }

    /// <summary>Brings both ends to one unit; false where they measure different things.</summary>
    private static bool Agree(ref ReadQuantity low, ref ReadQuantity high)
    {
        if (low.HasUnit && !high.HasUnit)
        {
            if (!low.PercentFirst || high.Fraction)
            {
                return false;
            }

            high.Kind = low.Kind; // 百分之三至五
            high.Unit = low.Unit;
            high.PercentFirst = true;
            return true;
        }

        if (!low.HasUnit)
        {
            Share(ref low, high);
            return !low.Numeral.LeadingZero || low.Numeral.Digits == 1;
        }

        if (low.Kind != high.Kind)
        {
            return false;
        }

        if (low.Unit == high.Unit)
        {
            return true;
        }

        // 13天—8周: both in the smaller unit.
        if (low.Kind == QuantityKind.Duration && low.Entry is not null && high.Entry is not null
            && DurationReader.Size(low.Entry) is { } a && DurationReader.Size(high.Entry) is { } b && a.Base == b.Base)
        {
            if (a.Count < b.Count)
            {
                high.Value = high.Value * b.Count / a.Count;
                high.Unit = low.Unit;
                high.Entry = low.Entry;
            }
            else
            {
                low.Value = low.Value * a.Count / b.Count;
            }

            return true;
        }

        return false;
    }

    /// <summary>10—15亿: the lower end is meant in 亿 too, where its number is the smaller one.</summary>
    private static void Share(ref ReadQuantity low, in ReadQuantity high)
    {
        var scale = high.Numeral.Scale;
        if (high.Kind == QuantityKind.Percent && high.Entry is null && high.PercentFirst && low.Kind == QuantityKind.Number)
        {
            low.Value *= 10; // 三到四成
            return;
        }

        if (scale <= 1 || low.Numeral.Scale >= 1e4m)
        {
            return;
        }

        var coefficient = high.Value / scale;
        if (scale >= 1e4m || high.LetterScale ? low.Value < coefficient : low.Value < 10 && low.Value < coefficient && coefficient < 10 && low.Numeral.Scale == 1)
        {
            low.Value *= scale;
        }
    }

    /// <summary>The offset behind the sign or word between two ends; the same offset where there is none.</summary>
    private static int Separator(ReadOnlySpan<char> text, int at, out bool between)
    {
        between = false;
        var i = NumeralChars.SkipSpaces(text, at, 2);
        if (i >= text.Length)
        {
            return at;
        }

        switch (text[i])
        {
            case '-' or '–' or '—' or '－' or '~' or '～' or '―' or '─' or '−' or '∼':
                var first = text[i++];
                if (i < text.Length && text[i] == first)
                {
                    i++;
                }

                return NumeralChars.SkipSpaces(text, i, 2);
            case '至' or '到':
                return NumeralChars.SkipSpaces(text, i + 1, 2);
            case '和' or '与' or '與':
                between = true;
                return i + 1;
            default:
                return at;
        }
    }

    private static bool Between(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (text[at] is '间' or '間' || (text[at] == '之' && at + 1 < text.Length && text[at + 1] is '间' or '間'));

    private static bool Begins(ReadOnlySpan<char> text, int at) =>
        at < text.Length && NumeralChars.Class(text[at]) is not (NumeralClass.None or NumeralClass.BigUnit or NumeralClass.Zero);

    /// <summary>A further hyphen and digit: a telephone number or the like.</summary>
    private static bool IsCodeBehind(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '-' && char.IsAsciiDigit(text[at + 1]);
}

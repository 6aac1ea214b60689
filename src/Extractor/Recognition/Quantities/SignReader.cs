using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Looks before a number for what belongs to its value: a minus, 负, 零下 and 摄氏 or 华氏.</summary>
internal static class SignReader
{
    public static void Apply(ReadOnlySpan<char> text, int free, ref ReadQuantity reading)
    {
        var start = reading.Start;
        if (start <= free)
        {
            return;
        }

        if (reading.Kind == QuantityKind.Measure && reading.Entry is { Normal: "度" or "摄氏度" or "华氏度" })
        {
            start = Scale(text, free, start, ref reading);
        }

        if (reading.Kind is QuantityKind.Measure or QuantityKind.Number && Ends(text, free, start, "零下"))
        {
            Negate(ref reading);
            start -= 2;
            start = Scale(text, free, start, ref reading);
        }

        var length = Sign(text, free, start);
        if (length > 0)
        {
            Negate(ref reading);
            start -= length;
        }

        reading.Start = start;
    }

    private static int Scale(ReadOnlySpan<char> text, int free, int start, ref ReadQuantity reading)
    {
        if (reading.Kind != QuantityKind.Measure)
        {
            return start;
        }

        foreach (var (word, unit) in new ReadOnlySpan<(string, string)>([("摄氏", "摄氏度"), ("攝氏", "摄氏度"), ("华氏", "华氏度"), ("華氏", "华氏度"), ("华氏温度", "华氏度"), ("摄氏温度", "摄氏度")]))
        {
            if (Ends(text, free, start, word))
            {
                reading.Unit = unit;
                return start - word.Length;
            }
        }

        return start;
    }

    /// <summary>Length of a minus before <paramref name="at"/>, 0 for none.</summary>
    private static int Sign(ReadOnlySpan<char> text, int free, int at)
    {
        if (at - 2 >= free && text[at - 1] == '的' && text[at - 2] is '负' or '負')
        {
            return 2;
        }

        var spaces = 0;
        while (at - spaces - 1 > free - 1 && at - spaces - 1 >= free && text[at - spaces - 1] == ' ')
        {
            spaces++;
        }

        var sign = at - spaces - 1;
        if (sign < free)
        {
            return 0;
        }

        var before = sign > free ? text[sign - 1] : '\0';
        if (text[sign] is '负' or '負')
        {
            return "自担承肩背抱欺胜辜正亏".Contains(before) ? 0 : spaces + 1;
        }

        // A hyphen behind a word or number joins; with a space it is a minus only at the very start.
        return text[sign] is '-' or '−' or '－' && (spaces > 0 ? sign == free : !char.IsAsciiLetterOrDigit(before) && !NumeralChars.IsArabic(before) && before is not ('%' or '-'))
            ? spaces + 1
            : 0;
    }

    private static bool Ends(ReadOnlySpan<char> text, int free, int at, string word) =>
        at - word.Length >= free && text.Slice(at - word.Length, word.Length).SequenceEqual(word);

    private static void Negate(ref ReadQuantity reading)
    {
        reading.Value = -reading.Value;
        reading.Upper = -reading.Upper;
    }
}

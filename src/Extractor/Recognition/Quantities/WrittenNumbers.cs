using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Decides whether Chinese numerals count something or are part of a word; Arabic digits always are numbers.</summary>
internal static class WrittenNumbers
{
    private const string MayPrecede = "是为為于於等成达到至在出比和与加减乘除负負零";
    private const string MayFollow = "的這这那不和与加减乘除等之间間";

    /// <summary>Whether the numeral read stands for a number here.</summary>
    public static bool Accepts(ReadOnlySpan<char> text, int from, in ReadQuantity reading)
    {
        var numeral = reading.Numeral;
        if (!numeral.Written || reading.Fraction || reading.PercentFirst)
        {
            return true;
        }

        var length = numeral.End - reading.NumberAt;
        if (reading.HasUnit)
        {
            return AcceptsUnit(text, from, reading, length);
        }

        if (numeral.Indefinite)
        {
            return reading.End >= text.Length || text[reading.End] is not ('年' or '据' or '字');
        }

        if (length == 1)
        {
            return Stands(text, from, reading) && (!NumeralChars.IsBanking(text[reading.NumberAt]) || IsWhole(text, from, reading));
        }

        if (numeral.BareUnit)
        {
            return numeral.More || (HasDigit(text[reading.NumberAt..numeral.End]) && Stands(text, from, reading));
        }

        return (numeral.Upper is null && !(numeral.Plain && length == 2)) || Stands(text, from, reading);
    }

    private static bool AcceptsUnit(ReadOnlySpan<char> text, int from, in ReadQuantity reading, int length)
    {
        if (length > 1)
        {
            return true;
        }

        var c = text[reading.NumberAt];
        if (c == '一' && reading.End < text.Length && reading.End - reading.Numeral.End == 1 && text[reading.End] == text[reading.End - 1])
        {
            return false; // 一次次, 一个个
        }

        if (NumeralChars.IsBanking(c))
        {
            return reading.Entry is { Kind: UnitKind.Money or UnitKind.MoneyPart } || IsWhole(text, from, reading);
        }

        if (reading.More || IsHedged(text, from, reading.NumberAt))
        {
            return true; // 万余家, 近百名
        }

        return c is not ('百' or '千' or '万' or '亿' or '兆' or '萬' or '億' or '零' or '〇' or '○' or '◯')
            || (c is '零' && reading.Entry is { Kind: UnitKind.Money or UnitKind.Percent or UnitKind.Multiple or UnitKind.Point });
    }

    /// <summary>Nothing on either side makes a word of it.</summary>
    private static bool Stands(ReadOnlySpan<char> text, int from, in ReadQuantity reading)
    {
        var left = reading.Start <= from || reading.Start < reading.NumberAt || !IsIdeograph(text[reading.Start - 1]) || MayPrecede.Contains(text[reading.Start - 1]);
        var right = reading.End >= text.Length || !IsIdeograph(text[reading.End]) || MayFollow.Contains(text[reading.End]);
        return left && right && !IsEnumerator(text, from, reading.Start, reading.End);
    }

    /// <summary>一、 or （二） and the like: the number of a heading.</summary>
    public static bool IsEnumerator(ReadOnlySpan<char> text, int from, int start, int end)
    {
        if (end >= text.Length)
        {
            return false;
        }

        var begins = start <= from || text[start - 1] is '\n' or ' ' or '\u3000' or '。' or '；' or '：';
        return (begins && text[end] is '、' or '.' or '．' or ')' or '）')
            || (start > from && text[start - 1] is '（' or '(' && text[end] is '）' or ')');
    }

    /// <summary>Whether 近, 超 or 逾 stands before the number and ends no other word (附近).</summary>
    private static bool IsHedged(ReadOnlySpan<char> text, int from, int at) =>
        at > from && text[at - 1] is '近' or '超' or '逾' && !(at - 1 > from && text[at - 2] is '附' or '最' or '亲' or '靠' or '邻' or '新' or '远');

    private static bool IsWhole(ReadOnlySpan<char> text, int from, in ReadQuantity reading) => reading.Start <= from && reading.End >= text.Length;

    private static bool HasDigit(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
        {
            if (NumeralChars.Class(c) == NumeralClass.Digit)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdeograph(char c) => c is >= '\u4e00' and <= '\u9fff';
}

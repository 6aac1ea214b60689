using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Reads the number that a heading, list item or article of a law begins with.</summary>
internal static class Enumerator
{
    private const string Numerals = "〇零一二三四五六七八九十百";

    /// <param name="line">A line without white space before it.</param>
    /// <param name="length">How many characters the number takes.</param>
    public static EnumeratorStyle Of(ReadOnlySpan<char> line, out int length)
    {
        length = 0;
        if (line.Length < 2)
        {
            return EnumeratorStyle.None;
        }

        var style = line[0] switch
        {
            '第' => Ordered(line, out length),
            '（' or '(' => Bracketed(line, out length),
            '首' when line[1] == '先' => EnumeratorStyle.Ordinal,
            >= '①' and <= '⑳' => EnumeratorStyle.BracketedArabic,
            >= '0' and <= '9' => Arabic(line, out length),
            _ when Numerals.Contains(line[0], StringComparison.Ordinal) => Chinese(line, out length),
            _ => EnumeratorStyle.None,
        };
        length = style == EnumeratorStyle.None ? 0 : Math.Max(1, length);
        return style;
    }

    /// <summary>The number of a heading such as 第二十三章 or 第3节; 0 where it is none or beyond 99.</summary>
    public static int NumberOf(ReadOnlySpan<char> heading)
    {
        var (number, tens) = (0, 0);
        for (var i = 1; i < heading.Length && i < 6; i++)
        {
            var digit = CharKind.IsDigit(heading[i]) ? heading[i] - '0' : Numerals.IndexOf(heading[i], StringComparison.Ordinal) is >= 1 and <= 10 and var n ? n - 1 : -1;
            if (heading[i] == '十')
            {
                (tens, number) = (Math.Max(1, number) * 10, 0);
            }
            else if (digit is < 0 or > 9)
            {
                return tens + number;
            }
            else
            {
                number = number * 10 + digit;
            }
        }

        return 0;
    }

    private static EnumeratorStyle Ordered(ReadOnlySpan<char> line, out int length)
    {
        var end = Skip(line, 1);
        length = end + 1;
        if (end == 1 || end >= line.Length)
        {
            return EnumeratorStyle.None;
        }

        switch (line[end])
        {
            case '编' or '篇':
                return EnumeratorStyle.Part;
            case '部' when end + 1 < line.Length && line[end + 1] == '分':
                length++;
                return EnumeratorStyle.Part;
            case '章':
                return EnumeratorStyle.Chapter;
            case '节':
                return EnumeratorStyle.Section;
            case '条':
                return EnumeratorStyle.Article;
            case '，' or ',' or '、' or '是':
                return EnumeratorStyle.Ordinal;
            default:
                return EnumeratorStyle.None;
        }
    }

    private static EnumeratorStyle Bracketed(ReadOnlySpan<char> line, out int length)
    {
        var end = Skip(line, 1);
        length = end + 1;
        return end > 1 && end < line.Length && line[end] is '）' or ')'
            ? CharKind.IsDigit(line[1]) ? EnumeratorStyle.BracketedArabic : EnumeratorStyle.BracketedChinese
            : EnumeratorStyle.None;
    }

    private static EnumeratorStyle Arabic(ReadOnlySpan<char> line, out int length)
    {
        var end = 0;
        while (end < line.Length && end < 3 && CharKind.IsDigit(line[end]))
        {
            end++;
        }

        length = end + 1;
        if (end >= line.Length)
        {
            return EnumeratorStyle.None;
        }

        return line[end] switch
        {
            '.' or '．' when end + 1 < line.Length && !CharKind.IsDigit(line[end + 1]) => EnumeratorStyle.Arabic,
            '、' => EnumeratorStyle.Arabic,
            '）' or ')' => EnumeratorStyle.BracketedArabic,
            _ => EnumeratorStyle.None,
        };
    }

    private static EnumeratorStyle Chinese(ReadOnlySpan<char> line, out int length)
    {
        var end = Skip(line, 0);
        length = end + 1;
        if (end >= line.Length)
        {
            return EnumeratorStyle.None;
        }

        return line[end] switch
        {
            '、' => EnumeratorStyle.Chinese,
            '是' or '要' or '方' when end == 1 => EnumeratorStyle.Ordinal,
            '.' or '．' when end <= 2 => EnumeratorStyle.Chinese,
            _ => EnumeratorStyle.None,
        };
    }

    /// <summary>Behind the numerals, Chinese or not, that begin at the offset.</summary>
    private static int Skip(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && at < 8 && (Numerals.Contains(line[at], StringComparison.Ordinal) || CharKind.IsDigit(line[at])))
        {
            at++;
        }

        return at;
    }
}

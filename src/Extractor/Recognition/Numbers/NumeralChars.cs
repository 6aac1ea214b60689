namespace Extractor.Recognition.Numbers;

/// <summary>What each character can be inside a numeral. One table look-up per character.</summary>
internal static class NumeralChars
{
    private static readonly byte[] Table = Build();

    /// <summary>The class of a character; <see cref="NumeralClass.None"/> for all that belong to no numeral.</summary>
    public static NumeralClass Class(char c) => (NumeralClass)Table[c];

    public static bool IsArabic(char c) => Table[c] == (byte)NumeralClass.Arabic;

    /// <summary>A Chinese digit 一 to 九, 零 or 〇.</summary>
    public static bool IsChineseDigit(char c) => (NumeralClass)Table[c] is NumeralClass.Digit or NumeralClass.Zero;

    public static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u3000';

    /// <summary>The first offset from <paramref name="at"/> on without a space, at most <paramref name="most"/> further on.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at, int most)
    {
        var i = at;
        while (i < text.Length && i - at < most && IsSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Value of an Arabic digit (half or full width) or a Chinese digit.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '零' or '〇' or '○' or '◯' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '貳' or '两' or '兩' => 2,
        '三' or '叁' or '參' or '参' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(c)),
    };

    /// <summary>Power of ten of a unit character: 十 to 千 and 万, 亿, 兆.</summary>
    public static int Power(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        '兆' => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(c)),
    };

    /// <summary>Tens written as one character: 廿, 卅, 卌.</summary>
    public static int Tens(char c) => c switch { '廿' => 20, '卅' => 30, '卌' => 40, _ => throw new ArgumentOutOfRangeException(nameof(c)) };

    /// <summary>Characters of banking numerals that are common in words as well: 陆地, 收拾, 参加, 入伍.</summary>
    public static bool IsBanking(char c) => "壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟".Contains(c);

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        Set(table, "0123456789０１２３４５６７８９", NumeralClass.Arabic);
        Set(table, "零〇○◯", NumeralClass.Zero);
        Set(table, "一壹二贰貳两兩三叁參参四肆五伍六陆陸七柒八捌九玖", NumeralClass.Digit);
        Set(table, "廿卅卌", NumeralClass.Tens);
        Set(table, "十拾百佰千仟", NumeralClass.SmallUnit);
        Set(table, "万萬亿億兆", NumeralClass.BigUnit);
        return table;
    }

    private static void Set(byte[] table, string chars, NumeralClass kind)
    {
        foreach (var c in chars)
        {
            table[c] = (byte)kind;
        }
    }
}

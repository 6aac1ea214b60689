using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Reads names and codes with digits in them, which count nothing: G20, IPv6, PM2.5, 5G, 010-12345678, 1.2.3, addresses of pages.</summary>
internal static class CodeReader
{
    /// <summary>The end of the code that begins at the ASCII letter at <paramref name="at"/>; the same offset where letters stand alone.</summary>
    public static int AfterLetters(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        while (i < text.Length && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        if (text[at..i] is "http" or "https" or "www" or "ftp")
        {
            return AddressEnd(text, i);
        }

        var digit = i < text.Length && text[i] is '-' or '—' or '－' ? i + 1 : i;
        return digit < text.Length && char.IsAsciiDigit(text[digit]) ? RunEnd(text, digit) : at;
    }

    /// <summary>
    /// The end of the code that begins with the digits at <paramref name="at"/>; the same offset where they are a number.
    /// </summary>
    public static int AfterDigits(ReadOnlySpan<char> text, int at)
    {
        var i = DigitsEnd(text, at);
        if (i - at > 26)
        {
            return RunEnd(text, at);
        }

        var parts = 1;
        var end = i;
        while (end + 1 < text.Length && text[end] is '-' && char.IsAsciiDigit(text[end + 1]))
        {
            end = DigitsEnd(text, end + 1);
            parts++;
        }

        if (parts > 2 || (parts == 2 && (text[at] == '0' && i - at > 1) && end - i > 4))
        {
            return end; // 888-000-9999, 010-12345678
        }

        var points = 0;
        end = i;
        while (end + 1 < text.Length && text[end] is '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = DigitsEnd(text, end + 1);
            points++;
        }

        if (points > 1)
        {
            return end; // 1.2.3
        }

        return end < text.Length && char.IsAsciiLetter(text[end]) ? end : at;
    }

    /// <summary>国发〔2024〕5号: the end of 2024〕5号 where the year in brackets begins at <paramref name="at"/>; else the same offset.</summary>
    public static int AfterYearInBrackets(ReadOnlySpan<char> text, int from, int at)
    {
        if (at <= from || text[at - 1] is not ('〔' or '[' or '［' or '(' or '（' or '【'))
        {
            return at;
        }

        var end = DigitsEnd(text, at);
        if (end - at != 4 || end >= text.Length || text[end] is not ('〕' or ']' or '］' or ')' or '）' or '】'))
        {
            return at;
        }

        var number = end + 1 < text.Length && text[end + 1] == '第' ? end + 2 : end + 1;
        var numberEnd = DigitsEnd(text, number);
        return numberEnd > number && numberEnd < text.Length && text[numberEnd] is '号' or '號' ? numberEnd + 1 : at;
    }

    /// <summary>The end of letters, digits and hyphens: 5G, 3D, A-1.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || NumeralChars.IsArabic(text[at]) || (text[at] is '-' or '.' or '_' or '/' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is > ' ' and < '\u007f')
        {
            at++;
        }

        return at;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && NumeralChars.IsArabic(text[at]))
        {
            at++;
        }

        return at;
    }
}

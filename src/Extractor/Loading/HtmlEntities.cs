using AngleSharp.Html;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Finds character references in html text and says what each stands for.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 32;

    // What the standard makes of the references &#128; to &#159;, which it reads as windows-1252.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>The text with its references resolved.</summary>
    public static string Decode(string text)
    {
        var edits = new List<TextEdit>();
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at))
        {
            if (Read(text.AsSpan(at), out var length) is { } symbol)
            {
                edits.Add(new TextEdit(new TextSpan(at, at + length), symbol, "html.entity"));
            }

            at += Math.Max(1, length);
        }

        return MappedText.Create(text, edits).Text;
    }

    /// <summary>What the reference that the text begins with stands for; null where there is none.</summary>
    /// <param name="text">Text from an ampersand on.</param>
    /// <param name="length">How many characters the reference takes.</param>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length > 3 && text[1] == '#')
        {
            return Numeric(text, out length);
        }

        var end = 1;
        while (end < text.Length && end < LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';' && HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString()) is { } symbol)
        {
            length = end + 1;
            return symbol;
        }

        // A few old names need no semicolon; the longest that fits counts.
        for (; end > 2; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(text[1..end].ToString()) is { } old)
            {
                length = end;
                return old;
            }
        }

        return null;
    }

    private static string? Numeric(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var hex = text[2] is 'x' or 'X';
        var at = hex ? 3 : 2;
        long code = 0;
        var start = at;
        while (at < text.Length && (hex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            var digit = text[at] <= '9' ? text[at] - '0' : (text[at] | 0x20) - 'a' + 10;
            code = Math.Min(0x110000, code * (hex ? 16 : 10) + digit);
            at++;
        }

        if (at == start)
        {
            return null;
        }

        length = at < text.Length && text[at] == ';' ? at + 1 : at;
        return code switch
        {
            0 or > 0x10ffff or >= 0xd800 and <= 0xdfff => "\ufffd",
            >= 0x80 and <= 0x9f => Windows1252[(int)code - 0x80].ToString(),
            _ => char.ConvertFromUtf32((int)code),
        };
    }
}

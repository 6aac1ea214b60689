using System.Text;
using System.Text.Unicode;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Tells text that was decoded with a wrong character set before it was saved. Two signs: letters and symbols outside
/// ASCII mixed within words as no language mixes them (UTF-8 or GB18030 read as a single-byte set); and Chinese
/// characters whose GB18030 bytes make valid UTF-8, which those of real text do not (UTF-8 read as GB18030).
/// </summary>
internal static class Mojibake
{
    private const int Sample = 20_000;
    private const int LeastCharacters = 30;

    /// <summary>What happened to the text; null where it is good.</summary>
    public static string? Find(string text)
    {
        int mixed = 0, odd = 0, han = 0, common = 0, lost = 0, all = 0;
        var end = Math.Min(text.Length, Sample);
        for (var i = 0; i < end; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                continue;
            }

            all++;
            if (CharKind.IsHan(c))
            {
                han++;
                common += c is '的' or '年' or '国' or '和' or '中' ? 1 : 0;
            }
            else if (c == '\ufffd')
            {
                lost++;
            }
            else if (c is >= '\u00c0' and < '\u0590')
            {
                odd++;
                mixed += i + 2 < end && IsSymbol(text[i + 1]) && (IsSymbol(text[i + 2]) || text[i + 2] is >= '\u00c0' and < '\u0590') ? 1 : 0;
            }
        }

        if (all < LeastCharacters)
        {
            return null;
        }

        if (lost * 20 > all)
        {
            return "characters were lost when it was decoded";
        }

        if (odd > han && mixed * 12 > odd)
        {
            return "UTF-8 or GB18030 was read as a single-byte character set";
        }

        return han * 2 > all && common * 100 < han && IsUtf8ReadAsGb(text[..end]) ? "UTF-8 was read as GB18030" : null;
    }

    /// <summary>Signs that stand in the middle of a word only where bytes were misread.</summary>
    private static bool IsSymbol(char c) => c is >= '\u0080' and <= '\u00bf' and not '·' or >= '\u2010' and <= '\u2122' and not '’';

    private static bool IsUtf8ReadAsGb(string text)
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        int valid = 0, runs = 0;
        Span<byte> bytes = stackalloc byte[256];
        for (var at = 0; at < text.Length && runs < 200;)
        {
            var end = at;
            while (end < text.Length && end - at < 60 && text[end] >= 0x80 && !char.IsSurrogate(text[end]))
            {
                end++;
            }

            if (end - at >= 8)
            {
                runs++;
                var written = gb.GetBytes(text.AsSpan(at, end - at), bytes);
                valid += IsUtf8(bytes[..written]) ? 1 : 0;
            }

            at = Math.Max(end, at + 1);
        }

        return runs >= 5 && valid * 2 > runs;
    }

    /// <summary>Valid UTF-8 but for the character that the end cuts.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var read, out _, false, false);
        return bytes.Length - read < 4;
    }
}

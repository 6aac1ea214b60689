using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>
/// Reads bytes as text: byte order mark first, then what the bytes themselves show. What a page declares is not asked,
/// since a false declaration is common and the bytes tell the character sets of Chinese texts apart. Strict: a file
/// that fits none fails rather than lose characters. Thread-safe.
/// </summary>
public static class CharsetDecoder
{
    private const double LeastPlausible = 0.75;

    private static readonly UTF8Encoding Utf8Strict = new(false, true);

    /// <exception cref="DocumentException">The file is empty, holds no text, or fits no known character set.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw Failed("the file is empty");
        }

        var text = ByMark(bytes) ?? (Utf16(bytes) is { } utf16 ? Strict(utf16, bytes) : null);
        if (text is null)
        {
            if (bytes.IndexOf((byte)0) is >= 0 and var nul)
            {
                throw Failed($"the file is no text: a NUL byte stands at offset {nul}");
            }

            text = Utf8.IsValid(bytes) ? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8") : ByDoubleBytes(bytes);
        }

        return string.IsNullOrWhiteSpace(text.Text) ? throw Failed("the file holds no text but white space") : text;
    }

    private static DecodedText? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Strict(Utf8Strict, bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Strict(new UTF32Encoding(false, false, true), bytes[4..]),
        [0, 0, 0xFE, 0xFF, ..] => Strict(new UTF32Encoding(true, false, true), bytes[4..]),
        [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(false, false, true), bytes[2..]),
        [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(true, false, true), bytes[2..]),
        [0x84, 0x31, 0x95, 0x33, ..] => Strict(CodePage("gb18030"), bytes[4..]),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: of the byte pairs nearly all are Chinese characters, their punctuation or ASCII in one byte order.</summary>
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0 || bytes.Length < 8 || Utf8.IsValid(bytes) && bytes.IndexOf((byte)0) < 0)
        {
            return null;
        }

        var sample = bytes[..(Math.Min(bytes.Length, 8192) & ~1)];
        int little = 0, big = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            little += Likely(BinaryPrimitives.ReadUInt16LittleEndian(sample[i..])) ? 1 : 0;
            big += Likely(BinaryPrimitives.ReadUInt16BigEndian(sample[i..])) ? 1 : 0;
        }

        var most = Math.Max(little, big);
        return most * 2 < sample.Length * 0.97 || little == big ? null : new UnicodeEncoding(big > little, false, true);

        static bool Likely(int c) => c is >= 0x20 and < 0x7f or 9 or 10 or 13 or >= 0x2010 and < 0x2040 or >= 0x3000 and < 0x3020 or >= 0x4e00 and < 0xa000 or >= 0xff00 and < 0xff60;
    }

    private static DecodedText ByDoubleBytes(ReadOnlySpan<byte> bytes)
    {
        var gb = DoubleByteStatistics.OfGb(bytes);
        var big5 = DoubleByteStatistics.OfBig5(bytes);
        var (best, name) = big5.Common > gb.Common ? (big5, "big5") : (gb, "gb18030");
        if (best.Common >= LeastPlausible)
        {
            return Strict(CodePage(name), bytes);
        }

        Utf8.ToUtf16(bytes, new char[bytes.Length], out var read, out _, false, false);
        throw Failed($"the bytes fit neither UTF-8 (broken at offset {read}) nor GB18030, Big5 or UTF-16");
    }

    private static DecodedText Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), encoding.WebName);
        }
        catch (DecoderFallbackException broken)
        {
            throw new DocumentException("load", $"the file is {encoding.WebName} but broken at offset {Math.Max(0, broken.Index)}", broken);
        }
    }

    private static Encoding CodePage(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static DocumentException Failed(string message) => new("load", message);
}

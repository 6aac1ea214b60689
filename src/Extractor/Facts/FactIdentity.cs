using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Text;

namespace Extractor.Facts;

/// <summary>The two names of a fact: its id within one content, and the key that decisions hang on.</summary>
public static class FactIdentity
{
    /// <summary>hash(content hash, kind, start, end, ordinal), 24 hexadecimal digits.</summary>
    /// <param name="ordinal">Counts facts of one kind at one span, from 0.</param>
    public static string Id(string contentHash, string kind, TextSpan span, int ordinal) =>
        Hash(contentHash, kind, Number(span.Start), Number(span.End), Number(ordinal));

    /// <summary>hash(kind, sentence, quote, occurrence), 24 hexadecimal digits; no version, rule or derived value enters.</summary>
    /// <param name="occurrence">Counts equal (kind, sentence, quote) in the document in reading order, from 0.</param>
    public static string Key(string kind, string sentence, string quote, int occurrence) =>
        Hash(kind, sentence, quote, Number(occurrence));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var length = parts.Length;
        foreach (var part in parts)
        {
            length += Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var borrowed = ArrayPool<byte>.Shared.Rent(length);
        var end = 0;
        foreach (var part in parts)
        {
            end += Encoding.UTF8.GetBytes(part, borrowed.AsSpan(end));
            borrowed[end++] = 0x1f; // parts the parts; behind the last it is left out
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(borrowed.AsSpan(0, end - 1), hash);
        ArrayPool<byte>.Shared.Return(borrowed);
        return Convert.ToHexStringLower(hash[..12]);
    }
}

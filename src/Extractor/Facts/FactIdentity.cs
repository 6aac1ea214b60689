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
        var bytes = Encoding.UTF8.GetBytes(string.Join('\u001f', parts!));
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
    }
}

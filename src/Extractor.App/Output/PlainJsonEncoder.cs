using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Extractor.App.Output;

/// <summary>
/// Escapes only what JSON demands, and the three characters some programs take for line ends. The framework's encoders
/// also escape 　 (U+3000) and everything beyond the basic plane, which makes Chinese names unreadable.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    public static readonly PlainJsonEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        new string([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007F', '\u0085', '\u2028', '\u2029']));

    private PlainJsonEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        for (var i = 0; i < span.Length; i++)
        {
            if (Escaped.Contains(span[i]))
            {
                return i;
            }

            if (char.IsSurrogate(span[i]))
            {
                if (i + 1 == span.Length || !char.IsSurrogatePair(span[i], span[i + 1]))
                {
                    return i; // a lone half cannot be written as UTF-8
                }

                i++;
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when WillEncode(unicodeScalar) => $"\\u{unicodeScalar:X4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = text.Length;
        return text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }
}

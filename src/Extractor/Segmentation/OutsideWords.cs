namespace Extractor.Segmentation;

/// <summary>What stands between words: each character alone, a line end of two characters and a surrogate pair as one.</summary>
internal static class OutsideWords
{
    /// <summary>The end of the token that begins at a character outside words.</summary>
    public static int Next(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && ((text[at] == '\r' && text[at + 1] == '\n') || char.IsSurrogatePair(text[at], text[at + 1]))
            ? at + 2
            : at + 1;
}

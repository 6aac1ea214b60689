namespace Extractor.Segmentation;

/// <summary>The character classes of jieba's regular expressions.</summary>
internal static class CharacterClass
{
    /// <summary>Chinese characters as jieba counts them; 〇 is none of them.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fd5';

    public static bool IsLatinOrDigit(char c) => char.IsAsciiLetterOrDigit(c);

    public static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c == '.';

    /// <summary>A character that a word may hold: [\u4E00-\u9FD5a-zA-Z0-9+#&amp;._%-].</summary>
    public static bool IsWord(char c) => IsHan(c) || IsLatinOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>White space as Python's \s counts it: also the four information separators.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}

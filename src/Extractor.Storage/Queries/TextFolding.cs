using System.Text;

namespace Extractor.Storage.Queries;

/// <summary>
/// The form in which texts are compared: full width as half width, capitals as small letters, traditional characters as
/// simplified ones, white space left out. Two texts that a reader would call the same word fold to the same string.
/// </summary>
public static class TextFolding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsLeftOut(c))
            {
                folded.Append(Fold(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Folds, and tells for each character of the result which character of the text it came from.</summary>
    public static (string Folded, int[] Origins) FoldWithOrigins(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLeftOut(text[i]))
            {
                folded.Append(Fold(text[i]));
                origins.Add(i);
            }
        }

        return (folded.ToString(), [.. origins]);
    }

    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        < '\u0080' => char.ToLowerInvariant(c),
        _ => TraditionalCharacters.Simplify(char.ToLowerInvariant(c)),
    };

    private static bool IsLeftOut(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
}

using System.Text;
using Extractor.Storage.Queries;

namespace Extractor.Storage;

/// <summary>
/// Texts as overlapping pairs of characters, so that every part of a text, whatever its words, is found as a phrase of
/// pairs. A mark behind the last character makes every character the first of one pair: one character alone is found as
/// the beginning of a pair.
/// </summary>
internal static class Bigrams
{
    private const char Mark = '\uE0FF';

    /// <summary>The pairs of a text, separated by spaces.</summary>
    public static string Of(string text)
    {
        var characters = Characters(TextFolding.Fold(text));
        var pairs = new StringBuilder(characters.Count * 3);
        for (var i = 0; i < characters.Count; i++)
        {
            pairs.Append(characters[i]).Append(i + 1 < characters.Count ? characters[i + 1] : new Rune(Mark)).Append(' ');
        }

        return pairs.ToString();
    }

    /// <summary>The pairs inside a folded word; of one character its beginning of a pair alone.</summary>
    public static IReadOnlyList<string> Inside(string folded)
    {
        var characters = Characters(folded);
        return characters.Count == 1
            ? [characters[0].ToString()]
            : [.. Enumerable.Range(0, characters.Count - 1).Select(i => $"{characters[i]}{characters[i + 1]}")];
    }

    public static bool IsSingle(string folded) => Characters(folded).Count == 1;

    /// <summary>ASCII moves to private characters, so that signs and digits are letters to every tokenizer.</summary>
    private static List<Rune> Characters(string folded)
    {
        var characters = new List<Rune>(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            characters.Add(rune.Value < 0x80 ? new Rune(0xE000 + rune.Value) : rune);
        }

        return characters;
    }
}

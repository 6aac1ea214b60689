using System.Buffers;
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
        var folded = TextFolding.Fold(text);
        // Each character stands in two pairs at most, and behind each pair a space.
        var pairs = ArrayPool<char>.Shared.Rent((folded.Length * 3) + 1);
        var length = 0;
        for (int i = 0, next; i < folded.Length; i = next)
        {
            length += Put(folded, i, pairs.AsSpan(length), out next);
            if (next < folded.Length)
            {
                length += Put(folded, next, pairs.AsSpan(length), out _);
            }
            else
            {
                pairs[length++] = Mark;
            }

            pairs[length++] = ' ';
        }

        var all = new string(pairs, 0, length);
        ArrayPool<char>.Shared.Return(pairs);
        return all;
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

    /// <summary>Writes the character at a place.</summary>
    /// <param name="next">Where the next one begins.</param>
    /// <returns>How many units were written.</returns>
    private static int Put(string folded, int at, Span<char> into, out int next)
    {
        var c = folded[at];
        next = at + 1;
        if (!char.IsSurrogate(c))
        {
            into[0] = Moved(c);
            return 1;
        }

        if (!char.IsHighSurrogate(c) || next == folded.Length || !char.IsLowSurrogate(folded[next]))
        {
            into[0] = '\uFFFD';
            return 1;
        }

        (into[0], into[1]) = (c, folded[next++]);
        return 2;
    }

    /// <summary>ASCII moves to private characters, so that signs and digits are letters to every tokenizer.</summary>
    private static char Moved(char c) => c < 0x80 ? (char)(0xE000 + c) : c;

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

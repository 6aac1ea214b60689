using Extractor.Segmentation;

namespace Extractor.ModelBuilder;

/// <summary>Gives every character that a word may hold a code, the frequent ones the small codes.</summary>
internal sealed class CharacterCodes
{
    public CharacterCodes(IEnumerable<DictionaryLine> words)
    {
        var uses = new long[char.MaxValue + 1];
        foreach (var word in words)
        {
            foreach (var character in word.Word)
            {
                uses[character] += word.Frequency;
            }
        }

        var ordered = Enumerable.Range(0, char.MaxValue + 1)
            .Where(c => CharacterClass.IsWord((char)c))
            .OrderByDescending(c => uses[c])
            .ThenBy(c => c)
            .ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            Table[ordered[i]] = (ushort)(i + 1);
        }

        Count = ordered.Length + 1;
    }

    /// <summary>By UTF-16 unit; 0 = outside words.</summary>
    public ushort[] Table { get; } = new ushort[char.MaxValue + 1];

    /// <summary>The greatest code plus one.</summary>
    public int Count { get; }

    public bool Covers(string word) => word.All(c => Table[c] != 0);
}

namespace Extractor.Recognition.Organisations;

/// <summary>
/// For each character which lexicons have a word beginning with it, in one small table: most characters begin none, so
/// that one look here spares a look into each trie.
/// </summary>
internal sealed class FirstCharacters
{
    public const byte Known = 1;
    public const byte Position = 2;
    public const byte Break = 4;
    public const byte Suffix = 8; // last characters
    public const byte RegionSuffix = 16; // last characters

    public const byte PositionEnd = 32; // last characters

    private readonly byte[] _flags = new byte[char.MaxValue + 1];

    public void Add(Lexicon lexicon, byte flag)
    {
        foreach (var entry in lexicon.Entries)
        {
            _flags[entry.Word[0]] |= flag;
        }
    }

    public void AddLast(Lexicon lexicon, byte flag)
    {
        foreach (var entry in lexicon.Entries)
        {
            _flags[entry.Word[^1]] |= flag;
        }
    }

    public bool Has(char c, byte flag) => (_flags[c] & flag) != 0;
}

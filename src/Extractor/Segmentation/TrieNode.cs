namespace Extractor.Segmentation;

/// <summary>
/// One slot of a double-array trie in eight bytes: the code of the character that leads here (16 bits), the base of its
/// children (24, 0 = a leaf), the tag (8, 0 = none) and the index of its frequency (16, 0 = no word ends here).
/// </summary>
/// <remarks>
/// A child for code c stands at base + c. No two nodes share a base, so that the label alone tells whether a slot
/// is the child asked for. The children of the root stand at their codes.
/// </remarks>
internal readonly record struct TrieNode(ulong Bits)
{
    public const int MaxBase = (1 << 24) - 1;

    public const int MaxWeight = ushort.MaxValue;

    /// <summary>A free slot; its label is no character's code, nor 0, the code of every character outside words.</summary>
    public static readonly TrieNode Empty = new(ushort.MaxValue);

    public int Label => (ushort)Bits;

    public int Base => (int)(Bits >> 16) & MaxBase;

    public byte Tag => (byte)(Bits >> 40);

    public int Weight => (int)(Bits >> 48);

    public static TrieNode Labelled(int code) => new((ushort)code);

    public TrieNode WithBase(int value) => new((Bits & ~((ulong)MaxBase << 16)) | ((ulong)value << 16));

    public TrieNode WithTag(byte value) => new((Bits & ~(0xFFUL << 40)) | ((ulong)value << 40));

    public TrieNode WithWeight(int value) => new((Bits & ~(0xFFFFUL << 48)) | ((ulong)value << 48));
}

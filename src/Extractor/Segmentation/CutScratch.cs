using System.Runtime.InteropServices;

namespace Extractor.Segmentation;

/// <summary>Working memory of a cut: per character of the stretch at hand. Arrays are pinned, so that inner loops use pointers.</summary>
internal sealed unsafe class CutScratch
{
    private const int LengthShift = 8;

    // The arrays the pointers below lead into.
    private ushort[] _codes = [];
    private double[] _scores = [];
    private int[] _steps = [];
    private byte[] _marks = [];

    public CutScratch()
    {
        Grow(512);
    }

    /// <summary>How many characters there is room for, beside the end mark.</summary>
    public int Capacity { get; private set; }

    /// <summary>Codes of the characters, 0 behind the last.</summary>
    public ushort* Codes { get; private set; }

    /// <summary>Best score from each character to the end.</summary>
    public double* Scores { get; private set; }

    /// <summary>The word that the best path takes at each character: its length above the tag in the lowest byte.</summary>
    public int* Steps { get; private set; }

    /// <summary>One byte for each character, for the hidden Markov model's way back.</summary>
    public byte* Marks { get; private set; }

    /// <summary>Working memory of the part-of-speech model.</summary>
    public PosScratch Pos { get; } = new();

    public static int Step(int length, byte tag) => (length << LengthShift) | tag;

    public static int Length(int step) => step >> LengthShift;

    public static byte Tag(int step) => (byte)step;

    /// <summary>Makes room for more characters; keeps the codes, and nothing else.</summary>
    public void Grow(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(capacity, 1 << (31 - LengthShift));
        var codes = GC.AllocateUninitializedArray<ushort>(capacity + 1, pinned: true);
        _codes.CopyTo(codes, 0);
        _codes = codes;
        _scores = GC.AllocateUninitializedArray<double>(capacity + 1, pinned: true);
        _steps = GC.AllocateUninitializedArray<int>(capacity + 1, pinned: true);
        _marks = GC.AllocateUninitializedArray<byte>(capacity + 1, pinned: true);
        Codes = (ushort*)Marshal.UnsafeAddrOfPinnedArrayElement(_codes, 0);
        Scores = (double*)Marshal.UnsafeAddrOfPinnedArrayElement(_scores, 0);
        Steps = (int*)Marshal.UnsafeAddrOfPinnedArrayElement(_steps, 0);
        Marks = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_marks, 0);
        Capacity = capacity;
    }

    /// <summary>
    /// Takes up the characters that stand together at the beginning of the text, as codes with a 0 behind them.
    /// </summary>
    /// <param name="signsJoin">Whether % and - count as part of a stretch; jieba's posseg leaves them out.</param>
    /// <returns>How many; 0 where the text begins with a character outside words.</returns>
    public int TakeStretch(WordDictionary dictionary, ReadOnlySpan<char> text, bool signsJoin)
    {
        var table = dictionary.Codes;
        var codes = Codes;
        var length = 0;
        for (; length < text.Length; length++)
        {
            var character = text[length];
            var code = table[character];
            if (code == 0 || (!signsJoin && character is '%' or '-'))
            {
                break;
            }

            if (length == Capacity)
            {
                Grow(Capacity * 2);
                codes = Codes;
            }

            codes[length] = code;
        }

        codes[length] = 0;
        return length;
    }
}

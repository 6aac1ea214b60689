namespace Extractor.Segmentation;

/// <summary>Working memory of the part-of-speech model: for each character the states it may be in.</summary>
internal sealed class PosScratch
{
    /// <summary>States of all characters, one after the other, ascending within a character.</summary>
    public byte[] States = new byte[1024];

    /// <summary>For each of them, which of the states of the character before it was reached from (index within that character).</summary>
    public byte[] Origins = new byte[1024];

    /// <summary>Where the states of each character begin; one entry more than characters.</summary>
    public int[] Offsets = new int[64];

    /// <summary>Scores of the states of the character before, by index within it.</summary>
    public double[] Before = new double[256];

    /// <summary>Scores of the states of the character at hand.</summary>
    public double[] Now = new double[256];

    /// <summary>Emissions by state, for characters that may be in any.</summary>
    public double[] Emissions = new double[256];

    /// <summary>Scores of the character before by state, negative infinity for states it cannot be in; one more than states.</summary>
    public readonly double[] ScoreOf = Enumerable.Repeat(double.NegativeInfinity, 257).ToArray();

    /// <summary>Index by state of the states of the character before.</summary>
    public readonly byte[] IndexOf = new byte[257];

    /// <summary>The states of the character before in which a word ends, ascending, with score and index.</summary>
    public readonly byte[] EndStates = new byte[256];

    public readonly double[] EndScores = new double[256];

    public readonly byte[] EndIndexes = new byte[256];

    /// <summary>How many of them there are.</summary>
    public int EndCount;

    /// <summary>Makes room for one more character, which may have up to <paramref name="stateCount"/> states.</summary>
    public void Reserve(int characters, int used, int stateCount)
    {
        if (characters + 1 >= Offsets.Length)
        {
            Array.Resize(ref Offsets, Offsets.Length * 2);
        }

        if (used + stateCount > States.Length)
        {
            Array.Resize(ref States, States.Length * 2);
            Array.Resize(ref Origins, States.Length);
        }
    }
}

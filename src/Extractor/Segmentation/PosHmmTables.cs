namespace Extractor.Segmentation;

/// <summary>The hidden Markov model of posseg: states are a position in the word and a tag, in jieba's order of tuples.</summary>
internal sealed unsafe class PosHmmTables
{
    public readonly int StateCount;
    public readonly byte* States;
    public readonly double* Starts;
    public readonly double* Transitions;
    public readonly int* EmissionIndex;
    public readonly byte* EmissionStates;
    public readonly double* Emissions;

    public PosHmmTables(ModelFile file)
    {
        StateCount = file.Section<double>(ModelSection.PosStarts).Length;
        States = file.Pointer<byte>(ModelSection.PosStates);
        Starts = file.Pointer<double>(ModelSection.PosStarts);
        Transitions = file.Pointer<double>(ModelSection.PosTransitions);
        EmissionIndex = file.Pointer<int>(ModelSection.PosEmissionIndex);
        EmissionStates = file.Pointer<byte>(ModelSection.PosEmissionStates);
        Emissions = file.Pointer<double>(ModelSection.PosEmissions);
        Continuations = new PosContinuation[StateCount];
        for (var state = 0; state < StateCount; state++)
        {
            Continuations[state] = IsContinuation(state) ? Continuation(state) : default;
        }
    }

    /// <summary>For each state inside or at the end of a word: the states it continues, which have its tag.</summary>
    public PosContinuation[] Continuations { get; }

    public int Position(int state) => States[state * 2];

    public byte Tag(int state) => States[(state * 2) + 1];

    /// <summary>Whether a state goes on with a word begun before it.</summary>
    public bool IsContinuation(int state) => Position(state) is HmmCutter.E or HmmCutter.M;

    private PosContinuation Continuation(int state)
    {
        var begin = Find(HmmCutter.B, Tag(state));
        var middle = Find(HmmCutter.M, Tag(state));
        return new PosContinuation(begin, Transition(begin, state), middle, Transition(middle, state));
    }

    /// <summary>The state of a position and tag; the number of states, which no path is ever in, where there is none.</summary>
    private int Find(int position, byte tag)
    {
        var state = 0;
        while (state < StateCount && (Position(state) != position || Tag(state) != tag))
        {
            state++;
        }

        return state;
    }

    private double Transition(int from, int to) =>
        from == StateCount ? double.NegativeInfinity : Transitions[(to * StateCount) + from];
}

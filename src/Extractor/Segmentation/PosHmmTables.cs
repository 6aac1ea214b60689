namespace Extractor.Segmentation;

/// <summary>The hidden Markov model of posseg: states are a position in the word and a tag, in jieba's order of tuples.</summary>
internal sealed unsafe class PosHmmTables(ModelFile file)
{
    public readonly int StateCount = file.Section<double>(ModelSection.PosStarts).Length;
    public readonly byte* States = file.Pointer<byte>(ModelSection.PosStates);
    public readonly double* Starts = file.Pointer<double>(ModelSection.PosStarts);
    public readonly double* Transitions = file.Pointer<double>(ModelSection.PosTransitions);
    public readonly int* EmissionIndex = file.Pointer<int>(ModelSection.PosEmissionIndex);
    public readonly byte* EmissionStates = file.Pointer<byte>(ModelSection.PosEmissionStates);
    public readonly double* Emissions = file.Pointer<double>(ModelSection.PosEmissions);
}

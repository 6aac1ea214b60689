namespace Extractor.Segmentation;

/// <summary>The hidden Markov model that joins characters to words the dictionary lacks. Four states: B, E, M, S.</summary>
internal sealed unsafe class HmmTables(ModelFile file)
{
    /// <summary>What jieba takes for the logarithm of nothing; it swallows every term added to it.</summary>
    public const double Never = -3.14e100;

    /// <summary>4 start values, then 4 × 4 transitions.</summary>
    public readonly double* Transitions = file.Pointer<double>(ModelSection.HmmTransitions);

    /// <summary>4 for each code.</summary>
    public readonly double* Emissions = file.Pointer<double>(ModelSection.HmmEmissions);
}

namespace Extractor.Segmentation;

/// <summary>The frequencies of a dictionary: the distinct ones by index, their logarithms, their sum.</summary>
/// <param name="Frequencies">By the index that nodes hold; entry 0 is 0.</param>
/// <param name="Logarithms">Of each; entry 0, for words the dictionary lacks, is log 1.</param>
/// <param name="Total">Sum over all words, as jieba counts it: a word entered twice counts twice.</param>
/// <param name="LogTotal">Its logarithm.</param>
internal sealed record WordTotals(IReadOnlyList<long> Frequencies, IReadOnlyList<double> Logarithms, long Total, double LogTotal)
{
    public static WordTotals Of(ModelFile file) => new(
        file.Section<long>(ModelSection.Frequencies).ToArray(),
        file.Section<double>(ModelSection.Logarithms).ToArray(),
        file.Section<long>(ModelSection.Totals)[0],
        file.Section<double>(ModelSection.Totals)[1]);
}

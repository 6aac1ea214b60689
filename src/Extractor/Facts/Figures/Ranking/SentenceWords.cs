namespace Extractor.Facts.Figures.Ranking;

/// <summary>What the ranking knows of the words of one sentence.</summary>
/// <param name="Classes">For each element its class.</param>
/// <param name="Ids">For each element its number in <see cref="WordCompany"/>; 0 where it is rare.</param>
/// <param name="Bonds">For each element how strongly the one before holds to it; 0 for the first.</param>
internal sealed record SentenceWords(int[] Classes, int[] Ids, int[] Bonds)
{
    /// <summary>The bond at a border; 0 beyond the sentence.</summary>
    public int Bond(int at) => at > 0 && at < Bonds.Length ? Bonds[at] : 0;
}

namespace Extractor.Facts.Figures.Ranking;

/// <summary>Collects for each figure every candidate with its features, for training and for explaining a choice.</summary>
internal sealed class PhraseTrace
{
    private readonly List<(FactDraft Draft, List<(int[] Features, string? Name)> Candidates)> _figures = [];

    public IReadOnlyList<(FactDraft Draft, List<(int[] Features, string? Name)> Candidates)> Figures => _figures;

    public void Begin(FactDraft draft) => _figures.Add((draft, []));

    public void Add(ReadOnlySpan<int> features, string? name) => _figures[^1].Candidates.Add((features.ToArray(), name));
}

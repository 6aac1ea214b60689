using Extractor.App.Registers;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Registers;

/// <summary>A person as the page shows them.</summary>
/// <param name="Said">The first of the figures in passages they speak.</param>
/// <param name="Newest">The newest mention.</param>
public sealed record ExpertRow(string Name, string? Affiliation, IReadOnlyList<string> Titles, int Articles, IReadOnlyList<StoredFact> Said, int SaidCount, StoredFact Newest)
{
    private const int ShownFigures = 4;

    internal static ExpertRow Of(ExpertEntry entry) =>
        new(entry.Name, entry.Affiliation, entry.Titles, entry.Articles.Count, [.. entry.Said.Take(ShownFigures)], entry.Said.Count, entry.Mentions[0]);

    /// <summary>What a reader may look for.</summary>
    internal static IEnumerable<string?> Words(ExpertEntry entry) => [entry.Name, entry.Affiliation, .. entry.Titles];
}

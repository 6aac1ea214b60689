using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>A person with a position, and the figures said.</summary>
/// <param name="Mentions">The newest first.</param>
/// <param name="Said">Figures in passages the person speaks.</param>
internal sealed record ExpertEntry(string Name, string? Affiliation, IReadOnlyList<string> Titles, IReadOnlyList<StoredFact> Mentions, IReadOnlyList<StoredFact> Said)
{
    public IReadOnlyList<string> Articles => [.. Mentions.Select(m => m.Document).Distinct()];
}

using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>A titled document as articles speak of it.</summary>
/// <param name="Mentions">The newest first.</param>
/// <param name="Targets">Figures that it sets as targets.</param>
internal sealed record PolicyEntry(
    string Title, string Category, IReadOnlyList<string> Aliases, string? Number, IReadOnlyList<string> Issuers, string? Date, IReadOnlyList<StoredFact> Mentions,
    IReadOnlyList<StoredFact> Targets)
{
    public IReadOnlyList<string> Articles => [.. Mentions.Select(m => m.Document).Distinct()];
}

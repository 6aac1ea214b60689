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

    /// <summary>A periodical, book, film or the like: nothing says that it is a document, neither its title nor a number.</summary>
    public bool IsWork => Category == "other" && Number is null;
}

using Extractor.App.Registers;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Registers;

/// <summary>A titled document as the page shows it.</summary>
/// <param name="Targets">The first of the targets that it sets.</param>
/// <param name="Newest">The newest mention.</param>
public sealed record PolicyRow(
    string Title, string Category, IReadOnlyList<string> Aliases, string? Number, IReadOnlyList<string> Issuers, string? Date, int Articles, IReadOnlyList<StoredFact> Targets, int TargetCount,
    StoredFact Newest)
{
    private const int ShownTargets = 4;

    internal static PolicyRow Of(PolicyEntry entry) => new(
        entry.Title, entry.Category, entry.Aliases, entry.Number, entry.Issuers, entry.Date, entry.Articles.Count, [.. entry.Targets.Take(ShownTargets)], entry.Targets.Count, entry.Mentions[0]);

    /// <summary>What a reader may look for.</summary>
    internal static IEnumerable<string?> Words(PolicyEntry entry) => [entry.Title, entry.Number, .. entry.Aliases, .. entry.Issuers];
}

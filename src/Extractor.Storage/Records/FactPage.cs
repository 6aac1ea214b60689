namespace Extractor.Storage.Records;

/// <summary>One page of results.</summary>
/// <param name="Next">Cursor of the page behind, null at the end.</param>
/// <param name="Previous">Cursor of the page before, null at the beginning.</param>
/// <param name="Total">How many facts the query finds, or <paramref name="TotalIsCapped"/> and at least so many.</param>
public sealed record FactPage(IReadOnlyList<StoredFact> Items, string? Next, string? Previous, long Total, bool TotalIsCapped);

namespace Extractor.Storage.Records;

/// <summary>Which page of results, and in what order.</summary>
public sealed record PageRequest
{
    public int Limit { get; init; } = 20;

    /// <summary>The <see cref="FactPage.Next"/> or <see cref="FactPage.Previous"/> of a page of the same query, or null for the first.</summary>
    public string? Cursor { get; init; }

    public FactOrder Sort { get; init; } = FactOrder.Newest;

    /// <summary>Counting stops here; null counts all, however long it takes. 0 does not count.</summary>
    public int? CountUpTo { get; init; } = 1000;
}

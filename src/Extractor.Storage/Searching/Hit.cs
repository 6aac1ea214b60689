namespace Extractor.Storage.Searching;

/// <summary>A fact that was found, by the number of its row, and what it was sorted by.</summary>
internal sealed record Hit
{
    public long FactId { get; init; }

    public double SortValue { get; init; }
}

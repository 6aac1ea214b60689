namespace Extractor.Storage.Records;

/// <summary>One line of the list of documents.</summary>
public sealed record DocumentSummary(
    long DocumentId, string Path, string? Title, string? Publisher, DateOnly? Published, int Characters, int Facts, bool Withdrawn, DateTimeOffset SavedAt);

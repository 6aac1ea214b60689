namespace Extractor.Storage.Records;

/// <summary>A query that a reader keeps.</summary>
/// <param name="SeenRun">The last run there was when the reader last looked; what later ones brought is new.</param>
public sealed record SavedSearch(long SearchId, string Name, string Query, long SeenRun);

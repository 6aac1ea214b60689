namespace Extractor.Storage.Records;

/// <summary>One content and extraction that a document has or had.</summary>
/// <param name="Current">Whether it is the one in sight.</param>
public sealed record VersionSummary(long VersionId, long RunId, string ContentHash, string Fingerprint, int Characters, int Facts, DateTimeOffset SavedAt, bool Current);

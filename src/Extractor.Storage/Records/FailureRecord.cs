namespace Extractor.Storage.Records;

/// <summary>One article that failed in a run.</summary>
public sealed record FailureRecord(long RunId, string Path, string Stage, string Reason, DateTimeOffset FailedAt);

namespace Extractor.App.Ingestion;

/// <summary>A file that could not be taken in, at which stage, and why.</summary>
internal sealed record IngestFailure(string Path, string Stage, string Reason);

namespace Extractor.App.Ingestion;

/// <summary>What came of one file.</summary>
internal enum FileOutcome
{
    New,
    Changed,
    Unchanged,
    Failed,
}

namespace Extractor.App.Jobs;

/// <summary>What durable runs do.</summary>
internal static class RunKind
{
    /// <summary>Files that were named, into the store.</summary>
    public const string Ingest = "ingest";

    /// <summary>Files that were sent, into the store.</summary>
    public const string Upload = "upload";

    /// <summary>Stored documents through the pipeline again.</summary>
    public const string Reextract = "reextract";
}

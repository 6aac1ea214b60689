namespace Extractor.App.Ingestion;

/// <summary>How files are taken in.</summary>
internal sealed record IngestOptions
{
    /// <summary>Files worked on at a time.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Extract and write even what the store holds unchanged.</summary>
    public bool Force { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}

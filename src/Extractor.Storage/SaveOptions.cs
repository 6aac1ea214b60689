namespace Extractor.Storage;

/// <summary>What the loader knows of an article beside its extraction.</summary>
public sealed record SaveOptions
{
    /// <summary>Fingerprint of the pipeline that made the facts.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The file it came from; where null, the document's own path.</summary>
    public string? SourcePath { get; init; }

    /// <summary>Hash of that file; where null, the document's own hash.</summary>
    public string? SourceHash { get; init; }

    /// <summary>The publication date the user gave, null where it was left to the page.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Labels to add to the document.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Write even what is unchanged, and bring withdrawn documents back.</summary>
    public bool Force { get; init; }
}

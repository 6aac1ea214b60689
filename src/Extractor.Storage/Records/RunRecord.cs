namespace Extractor.Storage.Records;

/// <summary>The manifest of one run: what was asked, with which pipeline, when, and what came of it.</summary>
public sealed record RunRecord
{
    public required long RunId { get; init; }

    public required string Command { get; init; }

    public required string Fingerprint { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, or when it was cut off.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Failed { get; init; }

    /// <summary>Facts written.</summary>
    public required long Facts { get; init; }

    public int Seen => New + Changed + Unchanged + Failed;
}

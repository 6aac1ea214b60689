namespace Extractor.Storage.Jobs;

/// <summary>A process that works on runs.</summary>
public sealed record WorkerRecord
{
    public required string WorkerId { get; init; }

    /// <summary>The verb that started it: ingest, serve, work.</summary>
    public required string Command { get; init; }

    public required string Host { get; init; }

    public required int Process { get; init; }

    /// <summary>Articles it works on at a time.</summary>
    public required int Slots { get; init; }

    public required string Fingerprint { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SeenAt { get; init; }

    /// <summary>Paths it was at when it was last seen.</summary>
    public IReadOnlyList<string> Active { get; init; } = [];
}

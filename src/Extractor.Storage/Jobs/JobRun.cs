namespace Extractor.Storage.Jobs;

/// <summary>A durable run and how far it is. Invariant: New + Changed + Unchanged + Failed + Waiting = Total.</summary>
public sealed record JobRun
{
    public required long RunId { get; init; }

    /// <summary>One of <c>ingest</c>, <c>upload</c>, <c>reextract</c>.</summary>
    public required string Kind { get; init; }

    public required WorkLane Lane { get; init; }

    public required RunState State { get; init; }

    /// <summary>What was asked, in one line for people.</summary>
    public required string Title { get; init; }

    public required string Details { get; init; }

    public required string Fingerprint { get; init; }

    public string? Host { get; init; }

    /// <summary>Whether all its items are in the ledger; until then the total grows.</summary>
    public required bool Fed { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public long Total { get; init; }

    public long New { get; init; }

    public long Changed { get; init; }

    public long Unchanged { get; init; }

    public long Failed { get; init; }

    /// <summary>Facts written.</summary>
    public long Facts { get; init; }

    /// <summary>Batches that workers are at.</summary>
    public int ActiveBatches { get; init; }

    public long Finished => New + Changed + Unchanged + Failed;

    public long Waiting => Total - Finished;
}

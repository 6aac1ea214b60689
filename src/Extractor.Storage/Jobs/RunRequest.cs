namespace Extractor.Storage.Jobs;

/// <summary>What a durable run is asked to do.</summary>
public sealed record RunRequest
{
    /// <summary>One of <c>ingest</c>, <c>upload</c>, <c>reextract</c>.</summary>
    public required string Kind { get; init; }

    public WorkLane Lane { get; init; } = WorkLane.Bulk;

    /// <summary>What was asked, in one line for people.</summary>
    public required string Title { get; init; }

    /// <summary>What was asked, for the program that works it off.</summary>
    public string Details { get; init; } = "{}";

    /// <summary>Equal for equal requests, so that an unfinished run is found when the same is asked again.</summary>
    public required string Key { get; init; }

    /// <summary>Fingerprint of the pipeline; only workers with the same one take its items.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The one machine that can read the files, or null.</summary>
    public string? Host { get; init; }
}

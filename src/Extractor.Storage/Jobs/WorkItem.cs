namespace Extractor.Storage.Jobs;

/// <summary>One item of a durable run.</summary>
public sealed record WorkItem
{
    public required long RunId { get; init; }

    /// <summary>Its place in the run; lists are in this order and go on behind it.</summary>
    public required long Seq { get; init; }

    public required string Path { get; init; }

    public string? Place { get; init; }

    public string? Facets { get; init; }

    public required ItemState State { get; init; }

    /// <summary>How often it was begun alone because its batch had brought workers down.</summary>
    public int Attempt { get; init; }

    /// <summary>Whether the store has something under its path, so that it may be unchanged; told of the items of a batch.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether the ledger keeps its bytes; told of the items of a batch.</summary>
    public bool HasContent { get; init; }

    /// <summary>Where it failed; null where it did not.</summary>
    public string? Stage { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Reason { get; init; }
}

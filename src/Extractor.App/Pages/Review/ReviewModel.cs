using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Pages.Review;

/// <summary>The queue at one place.</summary>
public sealed record ReviewModel
{
    public required string Query { get; init; }

    public QueryException? QueryFault { get; init; }

    /// <summary>The place to go on behind; null at the beginning.</summary>
    public string? After { get; init; }

    /// <summary>The first is looked at, the others follow.</summary>
    public IReadOnlyList<ReviewItem> Items { get; init; } = [];

    /// <summary>Facts of the same kind near the first, which could be merged into it.</summary>
    public IReadOnlyList<StoredFact> Alike { get; init; } = [];

    public int Waiting { get; init; }

    /// <summary>Whether the queue is being put together; the page comes again by itself.</summary>
    public bool IsBeingMade { get; init; }

    public bool IsCapped { get; init; }

    /// <summary>How many the reviewer decided today.</summary>
    public int Done { get; init; }

    /// <summary>The last decisions of the reviewer that can be taken back, the newest first.</summary>
    public IReadOnlyList<Decision> Last { get; init; } = [];

    /// <summary>Why the decision just made was not taken.</summary>
    public string? Fault { get; init; }
}

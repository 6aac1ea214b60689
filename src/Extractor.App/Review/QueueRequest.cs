using Extractor.Storage.Queries;

namespace Extractor.App.Review;

/// <summary>Which part of the queue.</summary>
internal sealed record QueueRequest
{
    /// <summary>Only facts it finds, and places in documents it finds.</summary>
    public Query Query { get; init; } = Query.Everything;

    public int Limit { get; init; } = 20;

    /// <summary>The <see cref="QueuePage.Next"/> of a page of the same request; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>Leaves out what is assigned to others; null shows everything.</summary>
    public string? Reviewer { get; init; }

    /// <summary>Only what is assigned to the reviewer.</summary>
    public bool AssignedOnly { get; init; }
}

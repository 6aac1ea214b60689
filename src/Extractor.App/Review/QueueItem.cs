using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>A fact or place that needs a human.</summary>
/// <param name="Name">What decisions name it by: id and path of a fact, key of a remark.</param>
/// <param name="Risk">0 to 1.</param>
/// <param name="Reasons">The gravest first.</param>
internal sealed record QueueItem(string Name, StoredFact? Fact, Remark? Remark, double Risk, IReadOnlyList<QueueReason> Reasons)
{
    public string Document => Fact?.Document ?? Remark!.Document;

    public string? Assignee { get; init; }
}

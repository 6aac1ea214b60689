using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Pages.Review;

/// <summary>Something that waits for a reviewer.</summary>
/// <param name="Name">What decisions name it by.</param>
/// <param name="Place">Where it stands in the queue, to go on behind it.</param>
/// <param name="Reasons">Why, in sentences, the gravest first.</param>
public sealed record ReviewItem(string Name, string Place, StoredFact? Fact, Remark? Remark, double Risk, IReadOnlyList<string> Reasons)
{
    public string Document => Fact?.Document ?? Remark!.Document;

    public long DocumentId => Fact?.DocumentId ?? Remark!.DocumentId;
}

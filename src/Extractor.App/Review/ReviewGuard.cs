using Extractor.Facts;
using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>Keeps a changed pipeline from contradicting what reviewers accepted.</summary>
internal static class ReviewGuard
{
    /// <summary>
    /// The changes by which new facts of a document would contradict accepted ones; empty where it may be stored anew
    /// without being told so.
    /// </summary>
    public static IReadOnlyList<FactChange> Contradictions(StoredDocument held, IReadOnlyList<Fact> fresh) =>
        held.Facts.Any(f => f.State is "accepted" or "corrected") ? [.. PipelineDiff.Of(held, fresh).Where(c => c.Contradicts)] : [];
}

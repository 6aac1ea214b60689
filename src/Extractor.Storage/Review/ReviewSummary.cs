namespace Extractor.Storage.Review;

/// <summary>How review goes in a store.</summary>
/// <param name="Reviewers">The busiest first; decisions that were undone are not counted.</param>
/// <param name="Shared">Facts that several reviewers decided on.</param>
/// <param name="Agreed">Of these, those on which they say the same.</param>
/// <param name="Anchors">How many decided facts stand how.</param>
public sealed record ReviewSummary(IReadOnlyList<ReviewerCount> Reviewers, int Shared, int Agreed, IReadOnlyList<(AnchorStatus Status, int Count)> Anchors)
{
    public static ReviewSummary Of(ReviewStore review)
    {
        var log = review.Log(int.MaxValue);
        var undone = log.GroupBy(d => (d.Document, d.Target)).SelectMany(g => Verdict.Of([.. g.Reverse()]).Undone).ToHashSet();
        var shared = review.Verdicts().Values.Where(v => v.Words.Count > 1).ToList();
        return new ReviewSummary(
            [.. log.Where(d => !undone.Contains(d.DecisionId)).GroupBy(d => d.Reviewer).Select(g => ReviewerCount.Of(g.Key, g)).OrderByDescending(r => r.All).ThenBy(r => r.Name, StringComparer.Ordinal)],
            shared.Count,
            shared.Count(v => !v.IsDisputed),
            [.. review.Anchors().GroupBy(a => a.Status).Select(g => (g.Key, g.Count())).OrderBy(s => s.Key)]);
    }
}

namespace Extractor.Storage.Review;

/// <summary>What one reviewer did.</summary>
public sealed record ReviewerCount(string Name, int Accepted, int Rejected, int Corrected, int Added, int Other)
{
    public int All => Accepted + Rejected + Corrected + Added + Other;

    internal static ReviewerCount Of(string name, IEnumerable<Decision> decisions)
    {
        var counts = decisions.CountBy(d => d.Action).ToDictionary();
        var (accepted, corrected, added) = (counts.GetValueOrDefault(DecisionAction.Accept), counts.GetValueOrDefault(DecisionAction.Correct), counts.GetValueOrDefault(DecisionAction.Add));
        var rejected = counts.GetValueOrDefault(DecisionAction.Reject) + counts.GetValueOrDefault(DecisionAction.Merge) + counts.GetValueOrDefault(DecisionAction.Split);
        return new ReviewerCount(name, accepted, rejected, corrected, added, counts.Values.Sum() - accepted - rejected - corrected - added);
    }
}

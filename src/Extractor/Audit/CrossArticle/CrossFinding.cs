namespace Extractor.Audit.CrossArticle;

/// <summary>Values of one thing that cannot all be right.</summary>
/// <param name="Finding">What is wrong; of its facts one for each value, the newest first.</param>
/// <param name="Sides">For each of these facts all who bear witness to its value.</param>
public sealed record CrossFinding(AuditFinding Finding, IReadOnlyList<IReadOnlyList<Witness>> Sides)
{
    /// <summary>How many independent sources a side has: reprints of one article count once.</summary>
    public IReadOnlyList<int> Sources => [.. Sides.Select(s => s.Select(w => w.Origin).Distinct().Count())];
}

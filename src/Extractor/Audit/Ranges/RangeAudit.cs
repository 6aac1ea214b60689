namespace Extractor.Audit.Ranges;

/// <summary>Shares of a whole over 100 %.</summary>
internal static class RangeAudit
{
    /// <summary>The issue it makes.</summary>
    public const string Code = "figure.range";

    public static IEnumerable<AuditFinding> Run(AuditWords words, IReadOnlyList<FigureView> figures)
    {
        foreach (var share in figures.Where(f => f is { Measure: "share", Unit: "%" } && f.Interval.Low > 100))
        {
            if (AuditWords.Holds(share.Fact.TextOf("indicator"), words.SharesOfWhole))
            {
                string[] values = [share.Fact.Quote, share.Fact.TextOf("indicator")!];
                yield return new AuditFinding(Code, "range.share", $"{values[0]} cannot be: {values[1]} is at most 100%", [share.Fact], values);
            }
        }
    }
}

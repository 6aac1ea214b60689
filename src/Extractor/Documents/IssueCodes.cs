namespace Extractor.Documents;

/// <summary>The codes an <see cref="Issue"/> or a fact may carry.</summary>
public static class IssueCodes
{
    public const string ExpertNameMissing = "expert.name-missing";
    public const string TextTruncated = "text.truncated";
    public const string TextMojibake = "text.mojibake";
    public const string PolicyUnresolvedAlias = "policy.unresolved-alias";
    public const string FigurePeriodMissing = "figure.period-missing";
    public const string FigureIndicatorMissing = "figure.indicator-missing";
    public const string FigureInconsistent = "figure.inconsistent";
    public const string DateUnresolved = "date.unresolved";
    public const string SourceSlip = "source.slip";
}

using Extractor.App.Cli;
using Extractor.Documents;

namespace Extractor.App.Review;

/// <summary>How grave each reason is, and its words.</summary>
internal static class QueueReasons
{
    public const string LowConfidence = "confidence.low";
    public const string BadRule = "rule.bad-record";
    public const string Disputed = "review.disputed";
    public const string Changed = "review.changed";
    public const string Orphaned = "review.orphaned";

    /// <summary>Estimates of how often such a thing proves wrong; they order the queue and are nothing more.</summary>
    private static readonly Dictionary<string, double> Weights = new(StringComparer.Ordinal)
    {
        [Disputed] = 0.95,
        [Changed] = 0.9,
        [Orphaned] = 0.6,
        [IssueCodes.FigureInconsistent] = 0.9,
        ["figure.conflict"] = 0.85,
        ["figure.range"] = 0.9,
        ["figure.unit"] = 0.9,
        [IssueCodes.SourceSlip] = 0.7,
        [IssueCodes.FigureIndicatorMissing] = 0.65,
        [IssueCodes.TextMojibake] = 0.6,
        [IssueCodes.TextTruncated] = 0.5,
        [IssueCodes.ExpertNameMissing] = 0.45,
        [IssueCodes.PolicyUnresolvedAlias] = 0.4,
        [IssueCodes.FigurePeriodMissing] = 0.35,
        [IssueCodes.DateUnresolved] = 0.3,
        ["unexplained.number"] = 0.3,
    };

    private const double Other = 0.25;

    public static QueueReason OfIssue(string code) => new(code, Weights.GetValueOrDefault(code, Other));

    /// <summary>The reasons together, as if each were wrong for itself.</summary>
    public static double Risk(IEnumerable<QueueReason> reasons) => 1 - reasons.Aggregate(1.0, (right, reason) => right * (1 - Math.Clamp(reason.Weight, 0, 0.999)));

    /// <summary>The reason in a sentence.</summary>
    public static string Words(QueueReason reason, MessageCatalog messages) =>
        reason is { Check: { } check } && messages.Find($"audit.{check}") is not null ? messages.Format($"audit.{check}", [.. reason.Values]) :
        reason is { Explanation: { } explanation } ? EngineWords.Of(explanation, messages) :
        messages.Find($"reason.{reason.Code}") is null ? messages.Format("reason.other", reason.Code) : messages.Format($"reason.{reason.Code}", [.. reason.Values]);
}

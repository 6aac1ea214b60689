namespace Extractor.App.Evaluation.Calibration;

/// <summary>One extracted fact that the gold file judges.</summary>
/// <param name="Article">The gold file, so that a fit can leave the article out.</param>
/// <param name="Kind">The fact's kind.</param>
/// <param name="RuleConfidence">What its rule states.</param>
/// <param name="Signals">What else is known of it.</param>
/// <param name="Right">Whether it stands in the gold file with all key attributes alike.</param>
internal sealed record JudgedFact(string Article, string Kind, double RuleConfidence, IReadOnlyList<string> Signals, bool Right);

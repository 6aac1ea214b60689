using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Pipelines;
using Extractor.Rules;
using Extractor.Storage;
using Extractor.Storage.Review;

namespace Extractor.App.Commands.Review;

/// <summary>Each rule with what it made, how reviewers judged that, what it alone finds and the time it takes.</summary>
internal static class RuleLeaderboard
{
    public static void Write(IFactStore store, Pipeline pipeline, int most, Shell shell)
    {
        var (tallies, documents) = RuleSurvey.Run(store, pipeline, most, shell.Cancellation);
        var columns = "column.rule review.hits review.accepted review.rejected review.corrected review.precision review.interval review.alone column.time review.last-hit";
        var table = new TextTable([.. columns.Split(' ').Select(k => shell.Messages[k])]);
        foreach (var rule in store.Review.Rules())
        {
            var (low, high) = rule.Interval;
            var tally = tallies.TryGetValue(rule.Rule, out var measured) ? measured : (RuleTally?)null;
            table.Add(
                rule.Rule, $"{rule.Hits}", $"{rule.Accepted}", $"{rule.Rejected}", $"{rule.Corrected}", rule.Precision is { } precision ? Percent(precision) : "",
                rule.Decided > 0 ? $"{Percent(low)}–{Percent(high)}" : "", tally is { } t ? Alone(t) : "", tally is { } c ? Time(c.Time) : "",
                rule.LastHit?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        }

        table.Write(shell.Out, shell.Width);
        shell.Say("review.stats.measured", documents);
    }

    private static string Alone(RuleTally tally) => tally.Won == 0 ? "0/0" : $"{tally.Alone}/{tally.Won}";

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F1} ms");

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}

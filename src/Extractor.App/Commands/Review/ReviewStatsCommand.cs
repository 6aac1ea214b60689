using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Review;

namespace Extractor.App.Commands.Review;

/// <summary>How review goes: decisions by reviewer, agreement, how decisions fared; by rule on request.</summary>
internal static class ReviewStatsCommand
{
    private const int MeasuredOn = 200; // documents

    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("stats", shell, review);
        var rules = verb.AddFlag("--rules");
        var anchors = verb.AddFlag("--anchors");
        var documents = verb.AddCount("--documents");
        verb.Runs(parse =>
        {
            using var store = ReviewCommand.Open(parse, shell, global);
            if (parse.GetValue(rules))
            {
                RuleLeaderboard.Write(store, global.LoadPipeline(parse, store), parse.GetValue(documents) ?? MeasuredOn, shell);
            }
            else if (parse.GetValue(anchors))
            {
                WriteAnchors(store, shell);
            }
            else
            {
                WriteSummary(store, shell);
            }

            return ExitCode.Done;
        });
    }

    private static void WriteAnchors(IFactStore store, Shell shell)
    {
        var table = new TextTable([.. "review.fared review.note column.kind column.text column.document".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var anchor in store.Review.Anchors())
        {
            table.Add(
                shell.Messages[$"review.status.{anchor.Status.ToString().ToLowerInvariant()}"], shell.Messages[$"review.note.{anchor.Note}"], anchor.Kind, anchor.Quote.ReplaceLineEndings("⏎"),
                anchor.Document);
        }

        table.Write(shell.Out, shell.Width);
    }

    private static void WriteSummary(IFactStore store, Shell shell)
    {
        var summary = ReviewSummary.Of(store.Review);
        var table = new TextTable([.. "review.reviewer review.accepted review.rejected review.corrected review.added review.other".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var reviewer in summary.Reviewers)
        {
            table.Add(reviewer.Name, $"{reviewer.Accepted}", $"{reviewer.Rejected}", $"{reviewer.Corrected}", $"{reviewer.Added}", $"{reviewer.Other}");
        }

        table.Write(shell.Out, shell.Width);
        shell.Out.WriteLine(shell.Messages.Format("review.stats.agreement", summary.Agreed, summary.Shared));
        foreach (var (status, count) in summary.Anchors)
        {
            shell.Out.WriteLine($"{shell.Messages[$"review.status.{status.ToString().ToLowerInvariant()}"]}: {count}");
        }
    }
}

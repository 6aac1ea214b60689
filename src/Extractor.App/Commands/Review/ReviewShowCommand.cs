using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Facts;
using Extractor.Storage.Review;

namespace Extractor.App.Commands.Review;

/// <summary>One fact: what it says, what the machine said, why it waits, and every decision on it.</summary>
internal static class ReviewShowCommand
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("show", shell, review);
        var name = verb.AddArgument("FACT", required: true);
        verb.Runs(parse =>
        {
            using var store = ReviewCommand.Open(parse, shell, global);
            var found = store.Review.Find(parse.GetValue(name)!) ?? throw new ReviewException(ReviewFault.NothingThere, parse.GetValue(name)!);
            Write(found, shell);
            return ExitCode.Done;
        });
    }

    private static void Write(FactReview review, Shell shell)
    {
        var (output, messages) = (shell.Out, shell.Messages);
        if (review.Fact is { } fact)
        {
            output.WriteLine($"{fact.Fact.Kind}  {fact.Fact.Quote.ReplaceLineEndings("⏎")}  [{fact.State}]  {fact.Fact.Id}");
            output.WriteLine($"  {fact.Document}  {fact.Title}");
            output.WriteLine($"  {fact.Fact.Sentence.ReplaceLineEndings("⏎")}");
            foreach (var slot in fact.Fact.Slots.Where(s => s.Value is not null || fact.Machine?[s.Name] is not null))
            {
                var machine = fact.Machine is { } said && !Equals(said[slot.Name], slot.Value) ? "  " + messages.Format("review.show.machine", FactColumns.Cell(said[slot.Name])) : "";
                output.WriteLine($"  {slot.Name} = {FactColumns.Cell(slot.Value)}{machine}");
            }

            output.WriteLine("  " + (fact.IsHuman ? messages["review.show.human"] : messages.Format("review.show.rule", fact.Fact.Rule, fact.Fact.Confidence.ToString("0.00", CultureInfo.InvariantCulture))));
            foreach (var code in fact.Fact.Issues)
            {
                output.WriteLine("  ! " + QueueReasons.Words(QueueReasons.OfIssue(code), messages));
            }
        }
        else if (review.Remark is { } remark)
        {
            output.WriteLine($"{remark.Code}  {remark.Text.ReplaceLineEndings("⏎")}  [{review.Verdict.State}]  {remark.Key}");
            output.WriteLine($"  {remark.Document}  {remark.Title}");
            output.WriteLine($"  {remark.Context.ReplaceLineEndings("⏎")}");
        }

        if (review.Anchor is { } anchor)
        {
            output.WriteLine("  " + messages.Format($"review.anchor.{anchor.Status.ToString().ToLowerInvariant()}", messages[$"review.note.{anchor.Note}"]));
        }

        if (review.Verdict.IsDisputed)
        {
            output.WriteLine("  ! " + messages["reason.review.disputed"]);
        }

        foreach (var decision in review.Log)
        {
            output.WriteLine("  " + Line(decision, review.Verdict, messages));
        }
    }

    private static string Line(Decision decision, Verdict verdict, MessageCatalog messages)
    {
        var words = messages[$"review.did.{decision.Action.ToString().ToLowerInvariant()}"];
        var what = decision.Undoes is { } undone ? $" {undone}" : decision.Assignee is { } assignee ? $" {assignee}" : "";
        var changes = decision is { Was: { } was, Became: { } became, Action: DecisionAction.Correct } ? " " + string.Join("; ", Changes(was, became)) : "";
        var gone = verdict.Undone.Contains(decision.DecisionId) ? $" ({messages["review.undone"]})" : "";
        return $"{decision.DecisionId}  {decision.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {decision.Reviewer}  {words}{what}{changes}{(decision.Reason is { } reason ? $" — {reason}" : "")}{gone}";
    }

    private static IEnumerable<string> Changes(FactContent was, FactContent became)
    {
        if (was.Quote != became.Quote)
        {
            yield return $"“{was.Quote}” → “{became.Quote}”";
        }

        foreach (var (before, after) in was.Slots.Zip(became.Slots).Where(p => !Equals(p.First.Value, p.Second.Value)))
        {
            yield return $"{after.Name}: {Cell(before)} → {Cell(after)}";
        }
    }

    private static string Cell(FactSlot slot) => slot.Value is null ? "-" : FactColumns.Cell(slot.Value);
}

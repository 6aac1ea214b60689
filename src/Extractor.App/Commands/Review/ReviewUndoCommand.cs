using System.Globalization;
using Extractor.App.Cli;

namespace Extractor.App.Commands.Review;

internal static class ReviewUndoCommand
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("undo", shell, review);
        var decision = verb.AddArgument("DECISION");
        var reason = verb.AddText("--reason", "WORDS");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            using var store = ReviewCommand.Open(parse, shell, global);
            var number = parse.GetValue(decision) is not { } given ? (store.Review.LastOf(who) ?? throw shell.Failure("review.undo.none", who)).DecisionId
                : long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : throw shell.Misuse("review.number", given);
            ReviewDecideCommands.Tell(store.Review.Undo(number, who, parse.GetValue(reason)), shell);
            return ExitCode.Done;
        });
    }
}

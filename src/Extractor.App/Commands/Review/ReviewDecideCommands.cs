using Extractor.App.Cli;
using Extractor.Storage;
using Extractor.Storage.Review;

namespace Extractor.App.Commands.Review;

/// <summary>Decisions that say nothing new of the fact: accept, reject, comment, assign.</summary>
internal static class ReviewDecideCommands
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        Add("accept", reasonNeeded: false, (store, name, reviewer, reason) => store.Accept(name, reviewer, reason));
        Add("reject", reasonNeeded: true, (store, name, reviewer, reason) => store.Reject(name, reviewer, reason));
        Add("comment", reasonNeeded: true, (store, name, reviewer, reason) => store.Comment(name, reason!, reviewer));
        AddAssign(review, shell, global);

        void Add(string name, bool reasonNeeded, Func<ReviewStore, string, string, string?, IReadOnlyList<Decision>> decide)
        {
            var verb = new Verb(name, shell, review);
            var facts = verb.AddArguments("FACT");
            var reason = verb.AddText("--reason", "WORDS");
            var reviewer = verb.AddText("--reviewer", "NAME");
            verb.Runs(parse =>
            {
                var who = ReviewCommand.Reviewer(parse, reviewer, shell);
                if (reasonNeeded && string.IsNullOrWhiteSpace(parse.GetValue(reason)))
                {
                    throw shell.Misuse("review.why", name);
                }

                using var store = ReviewCommand.Open(parse, shell, global);
                return Each(parse.GetValue(facts)!, store, shell, fact => decide(store.Review, fact, who, parse.GetValue(reason)));
            });
        }
    }

    /// <summary>Decides on each; what cannot be decided is told and the rest is done.</summary>
    public static int Each(IEnumerable<string> facts, IFactStore store, Shell shell, Func<string, IReadOnlyList<Decision>> decide)
    {
        var code = ExitCode.Done;
        foreach (var fact in facts)
        {
            try
            {
                Tell(decide(fact), shell);
            }
            catch (ReviewException x)
            {
                shell.Say($"review.fault.{x.Fault}", x.What);
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    public static void Tell(IReadOnlyList<Decision> taken, Shell shell)
    {
        foreach (var decision in taken)
        {
            shell.Out.WriteLine($"{decision.DecisionId}  {shell.Messages[$"review.did.{decision.Action.ToString().ToLowerInvariant()}"]}  {decision.Quote.ReplaceLineEndings("⏎")}  {decision.Document}");
        }
    }

    private static void AddAssign(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("assign", shell, review);
        var facts = verb.AddArguments("FACT");
        var to = verb.AddText("--to", "NAME");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            var who = ReviewCommand.Reviewer(parse, reviewer, shell);
            using var store = ReviewCommand.Open(parse, shell, global);
            return Each(parse.GetValue(facts)!, store, shell, fact => store.Review.Assign(fact, parse.GetValue(to), who));
        });
    }
}

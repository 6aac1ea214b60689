using Extractor.App.Cli;
using Extractor.App.Commands.Review;
using Extractor.App.Output;
using Extractor.App.Words;
using Extractor.Storage;
using Extractor.Storage.Words;

namespace Extractor.App.Commands;

/// <summary>The words that were adopted beside the files of the pipeline; one can be withdrawn, even where the pipeline does not load with it.</summary>
internal static class RulesWordsCommand
{
    public static void AddTo(Verb rules, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("words", shell, rules);
        var format = verb.AddChoice("--format", "table", "tsv");
        var withdraw = verb.AddText("--withdraw", "LEXICON/WORD");
        var reviewer = verb.AddText("--reviewer", "NAME");
        verb.Runs(parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            if (parse.GetValue(withdraw) is { } named)
            {
                Withdraw(named, ReviewCommand.Reviewer(parse, reviewer, shell), store, shell);
            }
            else
            {
                Write(store, new LexiconFolder(global.ExistingPipelineFolder(parse)), parse.GetValue(format)!, shell);
            }

            return ExitCode.Done;
        });
    }

    private static void Withdraw(string named, string by, IFactStore store, Shell shell)
    {
        var slash = named.IndexOf('/', StringComparison.Ordinal);
        var held = slash < 0 ? null : store.Words.Last(named[..slash], named[(slash + 1)..]);
        if (held is null || held.Entry.Lexicon == WordEntry.Aliases || store.Words.Add(held.Entry, WordAction.Withdrawn, by, "", WordEffect.None) is null)
        {
            throw shell.Failure("words.unknown", named);
        }

        shell.Say("words.withdrawn", named);
    }

    private static void Write(IFactStore store, LexiconFolder lexicons, string format, Shell shell)
    {
        var adopted = store.Words.Adopted();
        if (format == "tsv")
        {
            foreach (var lexicon in adopted.GroupBy(w => w.Lexicon))
            {
                shell.Out.WriteLine($"# lexicons/{lexicon.Key}.tsv");
                lexicon.ToList().ForEach(w => shell.Out.WriteLine(w.Line));
            }

            return;
        }

        if (adopted.Count == 0)
        {
            shell.Say("words.none", store.Location);
            return;
        }

        var table = new TextTable([.. "lexicon line by stands".Split(' ').Select(c => shell.Messages["words.column." + c])]);
        foreach (var entry in adopted)
        {
            table.Add(entry.Lexicon, entry.Line.Replace('\t', '|'), store.Words.Last(entry.Lexicon, entry.Word)!.By, shell.Messages[$"words.stands.{lexicons.StandingOf(entry)}".ToLowerInvariant()]);
        }

        table.Write(shell.Out, shell.Width);
    }
}

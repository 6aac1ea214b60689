using System.CommandLine;
using Extractor.App.Cli;
using Extractor.Storage;

namespace Extractor.App.Commands.Review;

/// <summary>The queue of doubtful facts, and decisions on them.</summary>
internal static class ReviewCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("review", shell);
        ReviewListCommand.AddTo(verb, shell, global);
        ReviewShowCommand.AddTo(verb, shell, global);
        ReviewDecideCommands.AddTo(verb, shell, global);
        ReviewStateCommands.AddTo(verb, shell, global);
        ReviewUndoCommand.AddTo(verb, shell, global);
        ReviewConflictsCommand.AddTo(verb, shell, global);
        ReviewAliasCommands.AddTo(verb, shell, global);
        ReviewStatsCommand.AddTo(verb, shell, global);
        return verb;
    }

    public static IFactStore Open(ParseResult parse, Shell shell, GlobalOptions global) => StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));

    /// <summary>Who decides: the option, EXTRACTOR_REVIEWER, or the user of the machine.</summary>
    public static string Reviewer(ParseResult parse, Option<string?> option, Shell shell) =>
        new[] { parse.GetValue(option), shell.Environment("EXTRACTOR_REVIEWER"), shell.Environment("USER"), shell.Environment("USERNAME") }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))
        ?? throw shell.Misuse("review.who");
}

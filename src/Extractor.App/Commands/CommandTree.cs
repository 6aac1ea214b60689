using System.CommandLine;
using System.CommandLine.Help;
using Extractor.App.Cli;
using Extractor.App.Commands.Registers;
using Extractor.App.Commands.Review;

namespace Extractor.App.Commands;

/// <summary>All verbs in one place. A new one is a file beside this one, a line here, and its words in Messages/.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Shell shell)
    {
        var root = new RootCommand(shell.Messages["extractor"]);
        var global = new GlobalOptions(shell, root);
        root.Add(ExtractCommand.Create(shell, global));
        root.Add(RecognizeCommand.Create(shell, global));
        root.Add(SegmentCommand.Create(shell));
        root.Add(RulesCommand.Create(shell, global));
        root.Add(IngestCommand.Create(shell, global));
        root.Add(JobsCommand.Create(shell, global));
        root.Add(WorkCommand.Create(shell, global));
        root.Add(ReextractCommand.Create(shell, global));
        root.Add(SearchCommand.Create(shell, global));
        root.Add(ShowCommand.Create(shell, global));
        root.Add(SeriesCommand.Create(shell, global));
        root.Add(ReviewCommand.Create(shell, global));
        root.Add(RegisterCommands.Policies(shell, global));
        root.Add(RegisterCommands.Targets(shell, global));
        root.Add(RegisterCommands.Experts(shell, global));
        root.Add(ExportCommand.Create(shell, global));
        root.Add(WithdrawCommand.Create(shell, global));
        root.Add(StoreCommand.Create(shell, global));
        root.Add(BackupCommand.Create(shell, global));
        root.Add(RestoreCommand.Create(shell, global));
        root.Add(ServeCommand.Create(shell, global));
        root.Add(McpCommand.Create(shell, global));
        root.Add(UsersCommand.Create(shell, global));
        root.Add(EvalCommand.Create(shell, global));

        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new HelpPage(shell);
                    help.Description = shell.Messages["global.--help"];
                    break;
                case VersionOption version:
                    version.Description = shell.Messages["global.--version"];
                    break;
            }
        }

        return root;
    }
}

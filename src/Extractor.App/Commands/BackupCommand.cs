using System.CommandLine;
using Extractor.App.Cli;

namespace Extractor.App.Commands;

internal static class BackupCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("backup", shell);
        var file = verb.AddArgument("FILE", required: true);
        verb.Runs(parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell);
            store.Backup(parse.GetValue(file)!);
            shell.Say("backup.done", store.Location, parse.GetValue(file));
            return ExitCode.Done;
        });
        return verb;
    }
}

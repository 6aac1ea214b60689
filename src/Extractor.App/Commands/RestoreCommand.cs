using System.CommandLine;
using Extractor.App.Cli;
using Extractor.Storage;

namespace Extractor.App.Commands;

internal static class RestoreCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("restore", shell);
        var file = verb.AddArgument("FILE", required: true);
        verb.Runs(parse =>
        {
            var place = global.Store(parse);
            FactStore.Restore(parse.GetValue(file)!, place, TimeProvider.System);
            using var store = StoreAccess.Open(place);
            shell.Say("restore.done", store.Totals().Documents, store.Location);
            return ExitCode.Done;
        });
        return verb;
    }
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.Storage;

namespace Extractor.App.Commands;

internal static class StoreCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("store", shell);
        new Verb("check", shell, verb).Runs(parse => Check(global.Store(parse), shell));
        var move = new Verb("move", shell, verb);
        var from = move.AddArgument("FROM", required: true);
        var to = move.AddArgument("TO", required: true);
        move.Runs(parse => Move(parse.GetValue(from)!, parse.GetValue(to)!, shell));
        return verb;
    }

    private static int Check(string place, Shell shell)
    {
        using var store = StoreAccess.OpenExisting(place, shell);
        var findings = store.Check(_ => shell.Cancellation.ThrowIfCancellationRequested());
        foreach (var finding in findings)
        {
            shell.Out.WriteLine(finding);
        }

        var totals = store.Totals();
        shell.Say(findings.Count == 0 ? "store.whole" : "store.damaged", totals.Documents, totals.Facts, findings.Count);
        return findings.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Move(string from, string to, Shell shell)
    {
        if (StoreAccess.OpenIfThere(from) is not { } there)
        {
            throw shell.Failure("store.missing", from);
        }

        there.Dispose();
        FactStore.Move(from, to, TimeProvider.System, (table, rows) =>
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            shell.Say("store.moved", table, rows);
        });
        return ExitCode.Done;
    }
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands;

internal static class WithdrawCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("withdraw", shell);
        var query = verb.AddArguments("QUERY", required: false);
        var run = verb.AddCount("--run");
        var undo = verb.AddCount("--undo");
        var purge = verb.AddFlag("--purge");
        var dryRun = verb.AddFlag("--dry-run");
        verb.Runs(parse =>
        {
            var text = string.Join(' ', parse.GetValue(query) ?? []);
            var given = (text.Length > 0 ? 1 : 0) + (parse.GetValue(run) is null ? 0 : 1) + (parse.GetValue(undo) is null ? 0 : 1);
            if (given != 1)
            {
                throw shell.Misuse("withdraw.one");
            }

            var wanted = Query.Parse(text);
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell);
            if (parse.GetValue(undo) is { } withdrawal)
            {
                shell.Say("withdraw.undone", store.UndoWithdrawal(Begin(store, "withdraw --undo"), withdrawal));
                return ExitCode.Done;
            }

            var documents = parse.GetValue(run) is { } load ? store.BroughtBy(load) : store.FindDocuments(wanted);
            foreach (var document in documents)
            {
                shell.Out.WriteLine(document.Path);
            }

            if (parse.GetValue(dryRun) || documents.Count == 0)
            {
                shell.Say("withdraw.would", documents.Count, documents.Sum(d => (long)d.Facts));
                return ExitCode.Done;
            }

            Withdraw(store, documents, parse.GetValue(purge), shell);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Withdraw(IFactStore store, IReadOnlyList<DocumentSummary> documents, bool purge, Shell shell)
    {
        List<long> numbers = [.. documents.Select(d => d.DocumentId)];
        var run = Begin(store, purge ? "withdraw --purge" : "withdraw");
        var count = purge ? store.Purge(run, numbers) : store.Withdraw(run, numbers);
        store.EndRun(run);
        shell.Say(purge ? "withdraw.purged" : "withdraw.done", count, documents.Sum(d => (long)d.Facts), run);
    }

    private static long Begin(IFactStore store, string command) => store.BeginRun(command, "");
}

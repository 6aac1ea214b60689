using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage.Jobs;

namespace Extractor.App.Commands;

internal static class JobsListCommand
{
    private const int DefaultLimit = 20;

    public static void Add(Verb above, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("list", shell, above);
        var format = verb.AddChoice("--format", "table", "json");
        var limit = verb.AddCount("--limit");
        var before = verb.AddCount("--before");
        verb.Runs(parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell);
            var runs = store.Jobs.List(parse.GetValue(before), parse.GetValue(limit) ?? DefaultLimit);
            if (parse.GetValue(format) == "json")
            {
                using var line = new JsonLine(shell.Out);
                foreach (var run in runs)
                {
                    line.Write(json => JobJson.Write(json, run));
                }

                return ExitCode.Done;
            }

            WriteTable(runs, shell);
            foreach (var worker in store.Jobs.Workers())
            {
                shell.Say("jobs.worker", worker.Command, worker.Process, worker.Host, worker.Slots, string.Join(", ", worker.Active));
            }

            return ExitCode.Done;
        });
    }

    private static void WriteTable(IReadOnlyList<JobRun> runs, Shell shell)
    {
        var m = shell.Messages;
        var table = new TextTable(
            m["jobs.column.run"], m["jobs.column.state"], m["jobs.column.total"], m["jobs.column.new"], m["jobs.column.changed"], m["jobs.column.unchanged"], m["jobs.column.failed"],
            m["jobs.column.waiting"], m["jobs.column.facts"], m["jobs.column.started"], m["jobs.column.title"]);
        foreach (var run in runs)
        {
            table.Add(
                Number(run.RunId), JobWords.State(run, m), Number(run.Total), Number(run.New), Number(run.Changed), Number(run.Unchanged), Number(run.Failed), Number(run.Waiting),
                Number(run.Facts), run.StartedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), run.Title);
        }

        table.Write(shell.Out, shell.Width);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Commands;

internal static class JobsShowCommand
{
    private const int DefaultLimit = 50;
    private const int Page = 1000;

    public static void Add(Verb above, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("show", shell, above);
        var run = verb.AddArgument("RUN", required: true);
        var failed = verb.AddFlag("--failed");
        var state = verb.AddText("--state", "STATE");
        var stage = verb.AddText("--stage", "STAGE");
        var match = verb.AddText("--match", "TEXT");
        var format = verb.AddChoice("--format", "table", "json", "list");
        var limit = verb.AddCount("--limit");
        var after = verb.AddCount("--after", 0);
        verb.Runs(parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell);
            var found = JobsActionCommands.Find(parse.GetValue(run)!, store, shell);
            var filter = new ItemFilter
            {
                State = parse.GetValue(failed) ? ItemState.Failed : ReadState(parse.GetValue(state), shell),
                Stage = parse.GetValue(stage),
                Text = parse.GetValue(match),
            };
            var from = parse.GetValue(after) ?? 0;
            switch (parse.GetValue(format))
            {
                case "list":
                    foreach (var item in All(store, found.RunId, filter, from).Take(parse.GetValue(limit) ?? int.MaxValue))
                    {
                        shell.Out.WriteLine(item.Path);
                    }

                    return ExitCode.Done;
                case "json":
                    using (var line = new JsonLine(shell.Out))
                    {
                        line.Write(json => JobJson.Write(json, found));
                        foreach (var item in All(store, found.RunId, filter, from).Take(parse.GetValue(limit) ?? int.MaxValue))
                        {
                            line.Write(json => JobJson.Write(json, item));
                        }
                    }

                    return ExitCode.Done;
                default:
                    WriteTable(found, store.Jobs.Items(found.RunId, filter, from, parse.GetValue(limit) ?? DefaultLimit), shell);
                    return ExitCode.Done;
            }
        });
    }

    private static IEnumerable<WorkItem> All(IFactStore store, long run, ItemFilter filter, long after)
    {
        while (true)
        {
            var page = store.Jobs.Items(run, filter, after, Page);
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Seq;
        }
    }

    private static ItemState? ReadState(string? given, Shell shell) => given is null ? null
        : Enum.TryParse<ItemState>(given, ignoreCase: true, out var state) && !char.IsDigit(given[0]) ? state
        : throw shell.Misuse("usage.choice", "--state", given, string.Join(", ", Enum.GetValues<ItemState>().Select(s => JobJson.Word(s))));

    private static void WriteTable(JobRun run, IReadOnlyList<WorkItem> items, Shell shell)
    {
        var m = shell.Messages;
        shell.Out.WriteLine(m.Format("jobs.summary", run.RunId, JobWords.State(run, m), run.Title));
        shell.Out.WriteLine(m.Format("jobs.counts", run.Total, run.New, run.Changed, run.Unchanged, run.Failed, run.Waiting, run.Facts));
        if (!run.Fed)
        {
            shell.Out.WriteLine(m["jobs.unfed"]);
        }

        var table = new TextTable("#", m["jobs.column.state"], m["jobs.column.document"], m["jobs.column.reason"]);
        foreach (var item in items)
        {
            table.Add(
                item.Seq.ToString(CultureInfo.InvariantCulture), JobWords.State(item.State, m), item.Path, item.Stage is null ? "" : $"{item.Stage}: {item.Reason}");
        }

        table.Write(shell.Out, shell.Width);
        if (items.Count > 0)
        {
            shell.Say("jobs.more", items[^1].Seq);
        }
    }
}

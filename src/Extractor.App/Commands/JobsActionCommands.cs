using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Ingestion;
using Extractor.App.Inputs;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Commands;

/// <summary>What is done to runs: one or several by number, or all that it can be done to.</summary>
internal static class JobsActionCommands
{
    private const int Page = 200;

    public static void Add(Verb above, Shell shell, GlobalOptions global)
    {
        AddCancel(above, shell, global);
        AddResume(above, shell, global);
        AddRetry(above, shell, global);
    }

    /// <exception cref="UserException">There is no such run.</exception>
    public static JobRun Find(string number, IFactStore store, Shell shell) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var run) && store.Jobs.Find(run) is { } found ? found : throw shell.Failure("jobs.none", number);

    private static void AddCancel(Verb above, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("cancel", shell, above);
        var runs = verb.AddArguments("RUN", required: false);
        var all = verb.AddFlag("--all");
        verb.Runs(parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell);
            foreach (var run in Chosen(parse.GetValue(runs), parse.GetValue(all), r => r.State is RunState.Running or RunState.Paused, store, shell))
            {
                shell.Say(store.Jobs.Stop(run.RunId, RunState.Cancelled) ? "jobs.cancelled" : "jobs.at-end", run.RunId, run.Finished, run.Waiting);
            }

            return ExitCode.Done;
        });
    }

    private static void AddResume(Verb above, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("resume", shell, above);
        var runs = verb.AddArguments("RUN", required: false);
        var all = verb.AddFlag("--all");
        var format = verb.AddChoice("--format", "table", "json");
        var detach = verb.AddFlag("--detach");
        var work = new WorkOptions(verb);
        verb.RunsAsync(async parse =>
        {
            var where = global.Store(parse);
            var store = StoreAccess.OpenExisting(where, shell);
            var extractor = new ArticleExtractor(global.LoadPipeline(parse, store), shell);
            using var ingestor = new Ingestor(where, store, extractor, shell, work.Read(parse, "jobs"));
            var code = ExitCode.Done;
            foreach (var run in Chosen(parse.GetValue(runs), parse.GetValue(all), r => r.State != RunState.Done, store, shell))
            {
                if (!store.Jobs.Resume(run.RunId, extractor.Pipeline.Fingerprint))
                {
                    shell.Say("jobs.at-end", run.RunId);
                }
                else
                {
                    code = Math.Max(code, await GoOnAsync(ingestor, store, run.RunId, parse.GetValue(detach), parse.GetValue(format)!, shell));
                }
            }

            return code;
        });
    }

    private static void AddRetry(Verb above, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("retry", shell, above);
        var runs = verb.AddArguments("RUN", required: false);
        var all = verb.AddFlag("--all");
        verb.AddFlag("--failed");
        var stage = verb.AddText("--stage", "STAGE");
        var match = verb.AddText("--match", "TEXT");
        var format = verb.AddChoice("--format", "table", "json");
        var detach = verb.AddFlag("--detach");
        var work = new WorkOptions(verb);
        verb.RunsAsync(async parse =>
        {
            var where = global.Store(parse);
            var store = StoreAccess.OpenExisting(where, shell);
            var extractor = new ArticleExtractor(global.LoadPipeline(parse, store), shell);
            using var ingestor = new Ingestor(where, store, extractor, shell, work.Read(parse, "jobs"));
            var filter = new ItemFilter { State = ItemState.Failed, Stage = parse.GetValue(stage), Text = parse.GetValue(match) };
            var code = ExitCode.Done;
            foreach (var run in Chosen(parse.GetValue(runs), parse.GetValue(all), r => r.Failed > 0, store, shell))
            {
                var count = store.Jobs.Retry(run.RunId, filter, extractor.Pipeline.Fingerprint);
                shell.Say("jobs.retrying", count, run.RunId);
                if (count > 0)
                {
                    code = Math.Max(code, await GoOnAsync(ingestor, store, run.RunId, parse.GetValue(detach), parse.GetValue(format)!, shell));
                }
            }

            return code;
        });
    }

    private static async Task<int> GoOnAsync(Ingestor ingestor, IFactStore store, long run, bool detach, string format, Shell shell)
    {
        if (!detach)
        {
            return await ingestor.GoOnAsync(store.Jobs.Find(run)!, format);
        }

        shell.Say("jobs.resumed", run);
        return ExitCode.Done;
    }

    /// <exception cref="UsageException">Neither runs nor all were named.</exception>
    private static List<JobRun> Chosen(string[]? numbers, bool all, Func<JobRun, bool> fits, IFactStore store, Shell shell)
    {
        if (numbers is { Length: > 0 } == all)
        {
            throw shell.Misuse("jobs.which");
        }

        return all ? [.. Every(store).Where(fits)] : [.. numbers!.Select(n => Find(n, store, shell))];
    }

    private static IEnumerable<JobRun> Every(IFactStore store)
    {
        for (long? before = null; ;)
        {
            var page = store.Jobs.List(before, Page);
            foreach (var run in page)
            {
                yield return run;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            before = page[^1].RunId;
        }
    }
}

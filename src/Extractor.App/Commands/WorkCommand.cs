using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Storage;

namespace Extractor.App.Commands;

internal static class WorkCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("work", shell);
        var work = new WorkOptions(verb);
        var lease = verb.AddCount("--lease");
        verb.RunsAsync(async parse =>
        {
            var where = global.Store(parse);
            var options = work.Read(parse, "work");
            if (parse.GetValue(lease) is { } seconds)
            {
                options = options with { Lease = TimeSpan.FromSeconds(seconds), Beat = TimeSpan.FromSeconds(seconds) / 6 };
            }

            using var store = StoreAccess.Open(where);
            var extractor = new ArticleExtractor(global.LoadPipeline(parse), shell);
            await using var host = await WorkerHost.TryStartAsync(where, store, extractor, shell, options) ?? throw Refusal(store, shell);
            shell.Say("work.ready", store.Location, options.Workers);
            var stopped = Task.Delay(Timeout.Infinite, shell.Cancellation);
            if (await Task.WhenAny(stopped, host.Fault) != stopped)
            {
                throw shell.Failure("work.failed", (await host.Fault).Message);
            }

            shell.Say("work.stopping");
            return ExitCode.Interrupted;
        });
        return verb;
    }

    private static UserException Refusal(IFactStore store, Shell shell) =>
        store.Jobs.Workers() is [var other, ..] ? shell.Failure("work.taken", store.Location, other.Process, other.Command) : shell.Failure("work.taken-unknown", store.Location);
}

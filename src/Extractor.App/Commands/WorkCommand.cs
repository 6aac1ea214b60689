using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Words;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Commands;

internal static class WorkCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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

            using var store = await OpenAsync(where, shell);
            var inForce = new PipelineInForce(store, global.ExistingPipelineFolder(parse));
            _ = inForce.WatchAsync(shell, shell.Cancellation);
            for (var isReady = false; !shell.Cancellation.IsCancellationRequested; isReady = true)
            {
                var pipeline = inForce.Current;
                await WorkAsync(inForce, pipeline, where, store, options, isReady, shell);
                OpenRuns.HandOver(store, pipeline, inForce.Current);
            }

            shell.Say("work.stopping");
            return ExitCode.Interrupted;
        });
        return verb;
    }

    /// <summary>Works with one pipeline until another is in force or the user stops the program.</summary>
    private static async Task WorkAsync(PipelineInForce inForce, Pipeline pipeline, string where, IFactStore store, JobOptions options, bool isReady, Shell shell)
    {
        await using var host = await WorkerHost.TryStartAsync(where, store, new ArticleExtractor(pipeline, shell), shell, options) ?? throw Refusal(store, shell);
        if (!isReady)
        {
            shell.Say("work.ready", store.Location, options.Workers);
        }

        if (await Task.WhenAny(inForce.ChangedAsync(pipeline, shell.Cancellation), host.Fault) == host.Fault)
        {
            throw shell.Failure("work.failed", (await host.Fault).Message);
        }
    }

    /// <summary>A worker may well be started before the server it is for.</summary>
    private static async Task<IFactStore> OpenAsync(string where, Shell shell)
    {
        try
        {
            return StoreAccess.Open(where);
        }
        catch (StoreException e) when (e.IsTransient)
        {
            shell.Say("work.waiting", e.Message, Patience.TotalSeconds);
            return await new StorePatience(Patience).TryAsync(() => StoreAccess.Open(where), shell.Cancellation);
        }
    }

    private static UserException Refusal(IFactStore store, Shell shell) =>
        store.Jobs.Workers() is [var other, ..] ? shell.Failure("work.taken", store.Location, other.Process, other.Command) : shell.Failure("work.taken-unknown", store.Location);
}

using System.Diagnostics;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;

namespace Extractor.App.Ingestion;

/// <summary>Durable runs from the command line: opens or takes up a run, works it off, and tells what came of it.</summary>
/// <param name="place">The store as the user names it.</param>
/// <param name="store">The same, open; closed with this.</param>
internal sealed class Ingestor(string place, IFactStore store, ArticleExtractor extractor, Shell shell, JobOptions options) : IDisposable
{
    private const int LongestTitle = 200;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private string Fingerprint => extractor.Pipeline.Fingerprint;

    /// <summary>A new run, or the unfinished one of the same request.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IngestDetails details, string format)
    {
        if (TakeUp(details, RunKind.Ingest) is { } open)
        {
            return await GoOnAsync(open, format);
        }

        using var inputs = RunInputs.Open(details, shell);
        var items = RunInputs.Items(inputs, details, shell);
        return await WorkAsync(Begin(details, RunKind.Ingest, Title("ingest", details.Paths)), items, inputs, format);
    }

    /// <summary>A run that is left to other processes.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> QueueAsync(IngestDetails details, string format)
    {
        using var inputs = RunInputs.Open(details, shell);
        var items = RunInputs.Items(inputs, details, shell);
        var run = TakeUp(details, RunKind.Ingest)?.RunId ?? Begin(details, RunKind.Ingest, Title("ingest", details.Paths));
        await new RunFeeder(store.Jobs, new StorePatience(options.StorePatience), run).FeedAsync(items, shell.Cancellation);
        var queued = store.Jobs.Find(run)!;
        if (format == "json")
        {
            using var line = new JsonLine(shell.Out);
            line.Write(json => JobJson.Write(json, queued));
        }
        else
        {
            shell.Out.WriteLine(shell.Messages.Format("jobs.queued", queued.Total, run, store.Location));
        }

        if (store.Jobs.Workers().Count == 0)
        {
            shell.Say("jobs.no-worker");
        }

        return ExitCode.Done;
    }

    /// <summary>Run after run for what is new and complete, until the user stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WatchAsync(IngestDetails details, string format)
    {
        if (TakeUp(details with { Query = "watch" }, RunKind.Ingest) is { } open && await GoOnAsync(open, format) == ExitCode.Interrupted)
        {
            return ExitCode.Interrupted;
        }

        using var inputs = RunInputs.Open(details, shell);
        var watch = new FolderWatch(inputs, details.Paths);
        shell.Say("ingest.watching", string.Join(' ', details.Paths));
        while (!shell.Cancellation.IsCancellationRequested)
        {
            var since = Stopwatch.GetTimestamp();
            if (watch.Look() is { Count: > 0 } complete)
            {
                var run = Begin(details with { Query = "watch" }, RunKind.Ingest, Title("ingest --watch", details.Paths));
                await WorkAsync(run, complete.Select(i => RunInputs.Item(i, inputs, details)), null, format);
                await shell.Out.FlushAsync();
            }

            // A large tree is not looked at without pause.
            var pause = 5 * Stopwatch.GetElapsedTime(since);
            await Task.WhenAny(Task.Delay(pause > BetweenLooks ? pause : BetweenLooks, shell.Cancellation));
        }

        return ExitCode.Interrupted;
    }

    /// <summary>Stored documents that a query finds, through the pipeline again.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ReextractAsync(IngestDetails details, Query query, string format, bool detach)
    {
        var run = TakeUp(details, RunKind.Reextract)?.RunId ?? Begin(details, RunKind.Reextract, Title("reextract", [details.Query!]));
        var items = StoredItems(query);
        if (detach)
        {
            await new RunFeeder(store.Jobs, new StorePatience(options.StorePatience), run).FeedAsync(items, shell.Cancellation);
            shell.Out.WriteLine(shell.Messages.Format("jobs.queued", store.Jobs.Find(run)!.Total, run, store.Location));
            return ExitCode.Done;
        }

        return await WorkAsync(run, items, null, format);
    }

    /// <summary>Works off what is left of a run.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UserException">Its files must be named again, and that can only be done elsewhere.</exception>
    public async Task<int> GoOnAsync(JobRun run, string format)
    {
        var details = IngestDetails.Read(run.Details);
        if (run.Fed || details.Query == "watch")
        {
            store.Jobs.CloseFeed(run.RunId);
            return await WorkAsync(run.RunId, null, null, format);
        }

        if (run.Kind == RunKind.Reextract)
        {
            return await WorkAsync(run.RunId, StoredItems(Query.Parse(details.Query!)), null, format);
        }

        if (details.Folder != Environment.CurrentDirectory)
        {
            throw shell.Failure("jobs.other-folder", run.RunId, details.Folder);
        }

        using var inputs = RunInputs.Open(details, shell);
        return await WorkAsync(run.RunId, RunInputs.Items(inputs, details, shell), inputs, format);
    }

    public void Dispose() => store.Dispose();

    private async Task<int> WorkAsync(long run, IEnumerable<NewItem>? items, InputSet? inputs, string format)
    {
        var session = new RunSession(place, store, extractor, shell, options);
        var result = await RunProgress.ShowAsync(shell, report => session.WorkAsync(run, items, report));
        return IngestReport.Write(IngestReport.Of(result, store, inputs?.PassedOver ?? 0), format, shell);
    }

    private JobRun? TakeUp(IngestDetails details, string kind)
    {
        if (store.Jobs.FindOpen(details.Key(kind)) is not { } open)
        {
            return null;
        }

        shell.Say("jobs.taken-up", open.RunId, open.Finished);
        store.Jobs.Resume(open.RunId, Fingerprint);
        return store.Jobs.Find(open.RunId);
    }

    private long Begin(IngestDetails details, string kind, string title) => store.Jobs.Begin(new RunRequest
    {
        Kind = kind,
        Title = title,
        Details = details.Write(),
        Key = details.Key(kind),
        Fingerprint = Fingerprint,
        Host = kind == RunKind.Ingest && !details.KeepsContent ? Environment.MachineName : null,
    });

    private IEnumerable<NewItem> StoredItems(Query query) => store.EachDocument(query).Select(d => new NewItem(d.Path));

    private static string Title(string verb, IReadOnlyList<string> words)
    {
        var title = $"{verb} {string.Join(' ', words)}".TrimEnd();
        return title.Length > LongestTitle ? title[..LongestTitle] + "…" : title;
    }
}

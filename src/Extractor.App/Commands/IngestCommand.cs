using System.CommandLine;
using System.Diagnostics;
using Extractor.App.Cli;
using Extractor.App.Ingestion;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Output;
using Extractor.Loading;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Commands;

internal static class IngestCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("ingest", shell);
        var paths = verb.AddArguments("PATH");
        var format = verb.AddChoice("--format", "table", "json");
        var work = new WorkOptions(verb);
        var force = verb.AddFlag("--force");
        var dryRun = verb.AddFlag("--dry-run");
        var metadata = verb.AddText("--metadata", "CSV");
        var tag = verb.AddTexts("--tag", "T");
        var detach = verb.AddFlag("--detach");
        var watch = verb.AddFlag("--watch");
        verb.RunsAsync(async parse =>
        {
            var where = global.Store(parse);
            var details = new IngestDetails
            {
                Paths = parse.GetValue(paths)!,
                Folder = Environment.CurrentDirectory,
                Metadata = parse.GetValue(metadata) is { } given ? Path.GetFullPath(given) : null,
                Tags = parse.GetValue(tag) ?? [],
                Force = parse.GetValue(force),
                KeepsContent = parse.GetValue(detach) && FactStore.IsPostgres(where),
            };
            var options = work.Read(parse, "ingest");
            if (parse.GetValue(dryRun))
            {
                return TryOut(details, options, s => new ArticleExtractor(global.LoadPipeline(parse, s), shell), where, parse.GetValue(format)!, shell);
            }

            var folder = global.ExistingPipelineFolder(parse); // no store is made where nothing could be put into it
            var store = StoreAccess.Open(where, folder);
            using var ingestor = new Ingestor(where, store, new ArticleExtractor(global.LoadPipeline(parse, store), shell), shell, options);
            return parse.GetValue(watch) ? await ingestor.WatchAsync(details, parse.GetValue(format)!)
                : parse.GetValue(detach) ? await ingestor.QueueAsync(details, parse.GetValue(format)!)
                : await ingestor.RunAsync(details, parse.GetValue(format)!);
        });
        return verb;
    }

    private static int TryOut(IngestDetails details, JobOptions work, Func<IFactStore?, ArticleExtractor> extractor, string where, string format, Shell shell)
    {
        var since = Stopwatch.GetTimestamp();
        using var inputs = RunInputs.Open(details, shell);
        using var store = StoreAccess.OpenIfThere(where);
        var summary = new IngestSummary { Store = store?.Location ?? where };
        new DryRun(store, extractor(store), inputs, shell).Run(
            inputs.Items(details.Paths), new IngestOptions { Workers = work.Workers, Force = details.Force, Tags = details.Tags }, summary);
        RunInputs.RefuseNothing(summary.Seen, details, shell);
        summary.Took = Stopwatch.GetElapsedTime(since);
        summary.PassedOver = inputs.PassedOver;
        return IngestReport.Write(summary, format, shell);
    }
}

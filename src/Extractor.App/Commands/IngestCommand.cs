using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Ingestion;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Loading;

namespace Extractor.App.Commands;

internal static class IngestCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("ingest", shell);
        var paths = verb.AddArguments("PATH");
        var format = verb.AddChoice("--format", "table", "json");
        var workers = verb.AddCount("--workers");
        var force = verb.AddFlag("--force");
        var dryRun = verb.AddFlag("--dry-run");
        var metadata = verb.AddText("--metadata", "CSV");
        var tag = verb.AddTexts("--tag", "T");
        verb.Runs(parse =>
        {
            var pipeline = global.LoadPipeline(parse);
            var options = new IngestOptions
            {
                Workers = parse.GetValue(workers) ?? Environment.ProcessorCount,
                Force = parse.GetValue(force),
                DryRun = parse.GetValue(dryRun),
                Tags = parse.GetValue(tag) ?? [],
            };
            using var inputs = new InputSet(shell, LoaderLimits.Default, parse.GetValue(metadata) is { } table ? InputTable.Read(table, shell) : InputTable.None) { NamesForStore = true };
            var files = inputs.Items(parse.GetValue(paths)!).ToList();
            if (files.Count == 0)
            {
                throw shell.Failure("ingest.nothing", string.Join(' ', parse.GetValue(paths)!));
            }

            var where = global.Store(parse);
            using var store = options.DryRun ? StoreAccess.OpenIfThere(where) : StoreAccess.Open(where);
            var summary = new IngestSummary { Store = store?.Location ?? where, PassedOver = inputs.PassedOver };
            Run(files, options, summary, new Ingestor(store, new ArticleExtractor(pipeline, shell), inputs, shell), shell);
            if (parse.GetValue(format) == "json")
            {
                using var line = new JsonLine(shell.Out);
                line.Write(summary.Write);
            }
            else
            {
                WriteTable(summary, options.DryRun, shell);
            }

            return summary.Interrupted ? ExitCode.Interrupted : summary.Count(FileOutcome.Failed) > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return verb;
    }

    private static void Run(IReadOnlyList<InputItem> files, IngestOptions options, IngestSummary summary, Ingestor ingestor, Shell shell)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            IngestProgress.Show(shell, files.Count, done => ingestor.Run(files, options, summary, done));
        }
        finally
        {
            summary.Took = watch.Elapsed;
            foreach (var failure in summary.Failures)
            {
                shell.Say("file.failed", failure.Path, failure.Reason);
            }
        }

        if (summary.Interrupted)
        {
            shell.Say("interrupted");
        }
    }

    private static void WriteTable(IngestSummary summary, bool dryRun, Shell shell)
    {
        var messages = shell.Messages;
        shell.Out.WriteLine(messages.Format("ingest.counts", summary.Seen, summary.Count(FileOutcome.New), summary.Count(FileOutcome.Changed),
            summary.Count(FileOutcome.Unchanged), summary.Count(FileOutcome.Failed)));
        shell.Out.WriteLine(messages.Format("ingest.facts", summary.Facts));
        if (summary.PassedOver > 0)
        {
            shell.Out.WriteLine(messages.Format("ingest.passed-over", summary.PassedOver));
        }

        var seconds = summary.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        shell.Out.WriteLine(dryRun ? messages.Format("ingest.dry", summary.Store) : messages.Format("ingest.run", summary.Run, summary.Store, seconds));
    }
}

using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Jobs;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Ingestion;

/// <summary>Tells what came of a run: counts as data, failures beside them.</summary>
internal static class IngestReport
{
    private const int ShownFailures = 50;

    public static IngestSummary Of(RunSession.Result result, IFactStore store, int passedOver)
    {
        var run = result.Run;
        var summary = new IngestSummary { Run = run.RunId, Store = store.Location, PassedOver = passedOver, Took = result.Took, Interrupted = result.Interrupted };
        summary.Set(FileOutcome.New, run.New);
        summary.Set(FileOutcome.Changed, run.Changed, run.Facts);
        summary.Set(FileOutcome.Unchanged, run.Unchanged);
        summary.Set(FileOutcome.Failed, run.Failed);
        summary.Name(store.Failures(run.RunId).Select(f => new IngestFailure(f.Path, f.Stage, f.Reason)));
        return summary;
    }

    /// <returns>The exit code.</returns>
    public static int Write(IngestSummary summary, string format, Shell shell)
    {
        foreach (var failure in summary.Failures.Take(ShownFailures))
        {
            shell.Say("file.failed", failure.Path, failure.Reason);
        }

        if (summary.Failures.Count > ShownFailures && summary.Run is { } run)
        {
            shell.Say("ingest.more-failures", summary.Failures.Count - ShownFailures, run);
        }

        if (format == "json")
        {
            using var line = new JsonLine(shell.Out);
            line.Write(summary.Write);
        }
        else
        {
            WriteTable(summary, shell);
        }

        return summary.Interrupted ? ExitCode.Interrupted : summary.Count(FileOutcome.Failed) > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static void WriteTable(IngestSummary summary, Shell shell)
    {
        var messages = shell.Messages;
        foreach (var (path, outcome) in summary.Files)
        {
            shell.Out.WriteLine($"{messages[$"ingest.outcome.{outcome.ToString().ToLowerInvariant()}"]}\t{path}");
        }

        shell.Out.WriteLine(messages.Format("ingest.counts", summary.Seen, summary.Count(FileOutcome.New), summary.Count(FileOutcome.Changed),
            summary.Count(FileOutcome.Unchanged), summary.Count(FileOutcome.Failed)));
        shell.Out.WriteLine(messages.Format("ingest.facts", summary.Facts));
        if (summary.PassedOver > 0)
        {
            shell.Out.WriteLine(messages.Format("ingest.passed-over", summary.PassedOver));
        }

        var seconds = summary.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        shell.Out.WriteLine(summary.Run is null ? messages.Format("ingest.dry", summary.Store) : messages.Format("ingest.run", summary.Run, summary.Store, seconds));
    }
}

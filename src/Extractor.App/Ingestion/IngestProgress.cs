using Extractor.App.Cli;
using Spectre.Console;

namespace Extractor.App.Ingestion;

/// <summary>Shows how far a run has come: a bar on a terminal, nothing elsewhere.</summary>
internal static class IngestProgress
{
    /// <param name="shell">Where.</param>
    /// <param name="total">Files in all.</param>
    /// <param name="work">Does the work, calling what it is given after each file.</param>
    public static void Show(Shell shell, int total, Action<Action> work)
    {
        if (!shell.ErrorIsTerminal || total < 2)
        {
            work(() => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Error) });
        console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var task = context.AddTask(shell.Messages.Format("ingest.progress", 0, total), maxValue: total);
                var done = 0;
                work(() =>
                {
                    var count = Interlocked.Increment(ref done);
                    task.Increment(1);
                    task.Description = shell.Messages.Format("ingest.progress", count, total);
                });
            });
    }
}

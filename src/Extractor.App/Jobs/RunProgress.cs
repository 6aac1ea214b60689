using System.Diagnostics;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.Storage.Jobs;
using Spectre.Console;

namespace Extractor.App.Jobs;

/// <summary>Shows how far a run is: a line with a bar on a terminal, nothing elsewhere.</summary>
internal static class RunProgress
{
    private const int ShownPaths = 2;

    /// <param name="shell">Where.</param>
    /// <param name="work">Does the work, telling what it is given how far the run is.</param>
    public static async Task<T> ShowAsync<T>(Shell shell, Func<Action<JobRun, IReadOnlyCollection<string>>, Task<T>> work)
    {
        if (!shell.ErrorIsTerminal)
        {
            return await work((_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("", maxValue: 1);
                var since = Stopwatch.GetTimestamp();
                long? before = null;
                return await work((run, active) =>
                {
                    before ??= run.Finished;
                    task.IsIndeterminate = !run.Fed;
                    task.MaxValue = Math.Max(run.Total, 1);
                    task.Value = run.Finished;
                    var speed = (run.Finished - before.Value) / Math.Max(Stopwatch.GetElapsedTime(since).TotalSeconds, 0.001);
                    task.Description = Markup.Escape(Describe(shell.Messages, run, speed, active));
                });
            });
    }

    /// <summary>Files done of all, files a second, facts, failures, and what is under way.</summary>
    public static string Describe(MessageCatalog messages, JobRun run, double speed, IReadOnlyCollection<string> active)
    {
        var text = messages.Format("jobs.progress", run.Finished, run.Total, speed.ToString("0.0", CultureInfo.InvariantCulture), run.Facts, run.Failed);
        var names = string.Join(", ", active.Take(ShownPaths).Select(Path.GetFileName));
        return names.Length == 0 ? text : $"{text} · {names}{(active.Count > ShownPaths ? ", …" : "")}";
    }
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.Pipelines;

namespace Extractor.App.Commands;

internal static class RulesCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("rules", shell);
        RulesListCommand.AddTo(verb, shell, global);
        new Verb("test", shell, verb).Runs(parse => Test(global.LoadPipeline(parse), shell));
        RulesExplainCommand.AddTo(verb, shell, global);
        RulesDiffCommand.AddTo(verb, shell, global);
        RulesWordsCommand.AddTo(verb, shell, global);
        return verb;
    }

    private static int Test(Pipeline pipeline, Shell shell)
    {
        var (passed, failed) = (0, 0);
        foreach (var result in RuleTester.Run(pipeline))
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            if (result.Failure is null)
            {
                passed++;
                continue;
            }

            failed++;
            shell.Out.WriteLine($"{result.Place}: {result.Rule.Id}: {result.Failure}");
            shell.Out.WriteLine($"  {OneLine(result.Text)}");
        }

        shell.Out.WriteLine(shell.Messages.Format("rules.result", pipeline.Packs.Sum(p => p.Rules.Rules.Count), passed, failed));
        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Pipelines;
using Extractor.Rules;

namespace Extractor.App.Commands;

internal static class RulesCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("rules", shell);
        new Verb("list", shell, verb).Runs(parse => List(global.LoadPipeline(parse), shell));
        new Verb("test", shell, verb).Runs(parse => Test(global.LoadPipeline(parse), shell));
        RulesExplainCommand.AddTo(verb, shell, global);
        return verb;
    }

    private static int List(Pipeline pipeline, Shell shell)
    {
        var messages = shell.Messages;
        var table = new TextTable(messages["column.rule"], messages["column.kind"], messages["column.examples"], messages["column.place"], messages["column.pattern"]);
        foreach (var pack in pipeline.Packs)
        {
            foreach (var rule in pack.Rules.Rules)
            {
                table.Add(rule.Id, rule.Ignore is null ? pack.Kind : "-", $"{rule.Examples.Count}/{rule.Never.Count}", Place(rule.Place, pipeline), OneLine(rule.Notation));
            }
        }

        table.Write(shell.Out, shell.Width);
        return ExitCode.Done;
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

    private static string Place(string place, Pipeline pipeline) =>
        Path.GetRelativePath(pipeline.Directory, place).Replace('\\', '/');

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;

namespace Extractor.App.Commands;

internal static class RecognizeCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("recognize", shell);
        var file = verb.AddArgument("FILE");
        var published = verb.AddDate("--published");
        verb.Runs(parse =>
        {
            _ = global.PipelineFolder(parse);
            _ = parse.GetValue(published);
            foreach (var _ in InputFile.ReadLines(parse.GetValue(file) ?? "-", shell))
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                shell.Out.WriteLine("[]");
            }

            return ExitCode.Done;
        });
        return verb;
    }
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Pipelines;
using Extractor.Recognition;

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
            var recognizer = Load(global.PipelineFolder(parse), shell);
            var date = parse.GetValue(published);
            foreach (var line in InputFile.ReadLines(parse.GetValue(file) ?? InputFile.StandardInput, shell))
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                shell.Out.WriteLine(recognizer.Recognize(line, date));
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static LineRecognizer Load(string folder, Shell shell)
    {
        var lexicons = Path.Combine(folder, "lexicons");
        if (!Directory.Exists(lexicons))
        {
            throw shell.Failure("pipeline.missing", folder);
        }

        var faults = new List<string>();
        var recognizer = LineRecognizer.Load(lexicons, faults);
        return faults.Count == 0 ? recognizer : throw new PipelineException(faults);
    }
}

using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;

namespace Extractor.App.Commands;

internal static class SegmentCommand
{
    public static Command Create(Shell shell)
    {
        var verb = new Verb("segment", shell);
        var file = verb.AddArgument("FILE");
        var pos = verb.AddFlag("--pos");
        var mode = verb.AddChoice("--mode", "default", "full", "search");
        var noHmm = verb.AddFlag("--no-hmm");
        verb.Runs(parse =>
        {
            _ = (parse.GetValue(pos), parse.GetValue(mode), parse.GetValue(noHmm));
            _ = InputFile.Read(parse.GetValue(file) ?? "-", shell);
            throw shell.Failure("segment.unavailable");
        });
        return verb;
    }
}

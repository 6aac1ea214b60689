using System.CommandLine;
using Extractor.App.Cli;

namespace Extractor.App.Commands;

internal static class RulesCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("rules", shell);
        new Verb("list", shell, verb).Runs(parse =>
        {
            _ = global.LoadPipeline(parse);
            return ExitCode.Done;
        });
        new Verb("test", shell, verb).Runs(parse =>
        {
            _ = global.LoadPipeline(parse);
            return ExitCode.Done;
        });
        return verb;
    }
}

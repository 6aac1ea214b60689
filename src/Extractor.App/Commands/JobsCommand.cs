using System.CommandLine;
using Extractor.App.Cli;

namespace Extractor.App.Commands;

internal static class JobsCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("jobs", shell);
        JobsListCommand.Add(verb, shell, global);
        JobsShowCommand.Add(verb, shell, global);
        JobsActionCommands.Add(verb, shell, global);
        return verb;
    }
}

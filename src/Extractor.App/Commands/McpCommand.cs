using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Mcp;

namespace Extractor.App.Commands;

internal static class McpCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("mcp", shell);
        verb.RunsAsync(async parse =>
        {
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            await using var input = shell.OpenInput();
            await using var output = shell.OpenBinaryOutput();
            await StdioSession.RunAsync(input, output, McpOptions.Over(store), shell.Cancellation);
            return ExitCode.Done;
        });
        return verb;
    }
}

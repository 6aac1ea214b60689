using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Mcp;
using Extractor.App.Registers;
using Extractor.App.Web;

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
            await StdioSession.RunAsync(input, output, McpOptions.Over(store, new RegisterShelf(store, new Shelf(store, TimeProvider.System))), shell.Cancellation);
            return ExitCode.Done;
        });
        return verb;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.App.Commands;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Review;

namespace Extractor.App.Cli;

/// <summary>From arguments to an exit code: understands them, runs the verb, and says what went wrong in one line.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Shell shell)
    {
        var root = CommandTree.Build(shell);
        // A list of inputs is written @LIST; the parser would take that for a file of arguments.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parse.Errors.Count > 0 && parse.Action is not HelpPage)
            {
                return Refuse(parse, shell);
            }

            var code = await parse.InvokeAsync(new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            await shell.Out.FlushAsync();
            return code;
        }
        catch (Exception x)
        {
            return Explain(x, shell);
        }
    }

    private static int Refuse(ParseResult parse, Shell shell)
    {
        foreach (var message in UsageFaults.Of(parse, shell.Messages))
        {
            shell.Error.WriteLine(message);
        }

        var verb = parse.CommandResult.Command is Verb v ? $"extractor {v.FullName}" : "extractor";
        shell.Say("usage.help", verb);
        return ExitCode.Usage;
    }

    /// <summary>The last stop of every exception: the user reads a sentence; a stack trace only for a fault of ours, on request.</summary>
    private static int Explain(Exception exception, Shell shell)
    {
        switch (exception)
        {
            case OperationCanceledException when shell.Cancellation.IsCancellationRequested:
                Flush(shell);
                shell.Say("interrupted");
                return ExitCode.Interrupted;
            case UsageException:
                shell.Error.WriteLine(exception.Message);
                return ExitCode.Usage;
            case QueryException query:
                shell.Error.WriteLine(query.In(shell.Messages.IsChinese));
                return ExitCode.Usage;
            case ReviewException review:
                shell.Say($"review.fault.{review.Fault}", review.What);
                return ExitCode.Failed;
            case PipelineException pipeline:
                shell.Say("pipeline.broken", pipeline.Faults.Count);
                foreach (var fault in pipeline.Faults)
                {
                    shell.Error.WriteLine($"  {fault}");
                }

                return ExitCode.Failed;
            case UserException or DocumentException or StoreException or UnauthorizedAccessException:
                Flush(shell);
                shell.Error.WriteLine(exception.Message);
                return ExitCode.Failed;
            case IOException io when IsClosedPipe(io):
                return ExitCode.Done; // the reader, such as head, has seen enough
            case IOException:
                shell.Error.WriteLine(exception.Message);
                return ExitCode.Failed;
            default:
                shell.Say("internal", exception.GetType().Name, exception.Message);
                if (shell.Environment("EXTRACTOR_DEBUG") is { Length: > 0 })
                {
                    shell.Error.WriteLine(exception);
                }

                return ExitCode.Failed;
        }
    }

    private static void Flush(Shell shell)
    {
        try
        {
            shell.Out.Flush();
        }
        catch (IOException x) when (IsClosedPipe(x))
        {
            // Nobody reads any more; the reason for ending has been found already.
        }
    }

    /// <summary>EPIPE on Linux (32) and macOS (32), ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.</summary>
    private static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);
}

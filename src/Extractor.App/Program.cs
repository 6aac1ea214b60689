using System.Text;
using Extractor.App.Cli;

using var interruption = new Interruption();
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
var shell = new Shell
{
    OpenInput = Console.OpenStandardInput,
    Out = output,
    Error = error,
    Messages = MessageCatalog.Read(MessageCatalog.Language(args, Environment.GetEnvironmentVariable)),
    Environment = Environment.GetEnvironmentVariable,
    Width = Console.IsOutputRedirected ? null : Console.WindowWidth,
    InputIsTerminal = !Console.IsInputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Cancellation = interruption.Token,
};
return await CommandLine.RunAsync(args, shell);

using Extractor.App.Cli;

namespace Extractor.App.Tests;

/// <summary>One run of the program in memory: what it printed where, and its exit code.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<Run> OfAsync(params string[] args) => WithInputAsync("", args);

    public static async Task<Run> WithInputAsync(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, MemoryShell.Create(input, output, error, args));
        return new Run(code, output.ToString(), error.ToString());
    }
}

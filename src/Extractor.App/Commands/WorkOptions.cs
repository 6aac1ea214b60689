using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Jobs;

namespace Extractor.App.Commands;

/// <summary>How much a command may work at a time; the same options wherever one works.</summary>
internal sealed class WorkOptions(Verb verb)
{
    private const long Megabyte = 1 << 20;
    private const int LeastMemory = 200;

    private readonly Option<int?> _workers = verb.AddCount("--workers");
    private readonly Option<int?> _memory = verb.AddCount("--memory", LeastMemory);

    public JobOptions Read(ParseResult parse, string command) => new()
    {
        Command = command,
        Workers = parse.GetValue(_workers) ?? Environment.ProcessorCount,
        MemoryLimit = parse.GetValue(_memory) * Megabyte ?? MemoryLimit.Default,
    };
}

namespace Extractor.Pipelines;

/// <summary>A pipeline folder refuses to load: its author's mistakes, all of them.</summary>
/// <param name="faults">Each as <c>file:line: what is wrong</c>.</param>
public sealed class PipelineException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}

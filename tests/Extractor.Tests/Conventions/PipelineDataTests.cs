using Extractor.Pipelines;
using Extractor.Recognition;

namespace Extractor.Tests.Conventions;

public class PipelineDataTests
{
    public static TheoryData<string> Lexicons =>
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "pipelines"), "*.tsv", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(SourceTree.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Pipelines =>
        [.. Directory.GetDirectories(Path.Combine(SourceTree.Root, "pipelines")).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void EveryLexiconLoadsWithoutFaults(string path)
    {
        var faults = new List<string>();

        var lexicon = Lexicon.Load(Path.Combine(SourceTree.Root, path), faults);

        Assert.Empty(faults);
        Assert.NotEmpty(lexicon.Entries);
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void EveryPipelineLoads(string name) => Assert.NotEmpty(Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", name)).Packs);
}

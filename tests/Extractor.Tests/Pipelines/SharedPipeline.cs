using Extractor.Pipelines;
using Extractor.Tests.Conventions;

namespace Extractor.Tests.Pipelines;

/// <summary>The shipped pipeline, loaded once for all tests.</summary>
public sealed class SharedPipeline
{
    public Pipeline Pipeline { get; } = Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles"));
}

using Extractor.Documents;
using Extractor.Loading;
using Extractor.Repair;

namespace Extractor.Pipelines;

/// <summary>
/// A frozen way from bytes to facts: the stages and packs of one pipeline folder. Built once, immutable, thread-safe.
/// Same bytes and same <see cref="Fingerprint"/> give the same facts in the same order with the same ids.
/// </summary>
public sealed class Pipeline
{
    private Pipeline(string directory, string fingerprint)
    {
        Directory = directory;
        Fingerprint = fingerprint;
    }

    public string Directory { get; }

    /// <summary>Hash of everything that shapes the facts: the engine's version and each file of the pipeline.</summary>
    public string Fingerprint { get; }

    /// <summary>Loads a pipeline folder.</summary>
    /// <exception cref="PipelineException">Something in it is wrong; all faults are listed as file:line.</exception>
    public static Pipeline Load(string directory) => new(directory, "");

    /// <summary>Reads a source's documents and extracts their facts.</summary>
    /// <exception cref="DocumentException">The source cannot be read; it fails alone.</exception>
    public IReadOnlyList<Extraction> Extract(Source source, ExtractionOptions options) =>
        [.. LoaderCatalog.Load(source, options.Published).Select(d => Extract(RepairChain.Apply(d)))];

    private static Extraction Extract(Document document) => new(document, [], document.Issues);
}

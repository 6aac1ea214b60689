using Extractor.Documents;

namespace Extractor.Pipelines;

/// <summary>What one document of a source gave, or why it failed; exactly one of the two is given.</summary>
/// <param name="Path">The document's name.</param>
public sealed record ExtractionResult(string Path, Extraction? Extraction, DocumentException? Failure);

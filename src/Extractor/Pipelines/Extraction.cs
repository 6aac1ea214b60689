using Extractor.Audit;
using Extractor.Documents;
using Extractor.Facts;

namespace Extractor.Pipelines;

/// <summary>What one article gave: the repaired document, its facts in reading order, and everything a reviewer must see.</summary>
/// <param name="Document">The document after repair.</param>
/// <param name="Facts">Facts in reading order: by start, longer first, then kind.</param>
/// <param name="Issues">Issues of the document and of its facts, in reading order.</param>
public sealed record Extraction(Document Document, IReadOnlyList<Fact> Facts, IReadOnlyList<Issue> Issues)
{
    /// <summary>What does not fit together; each stands among the issues too.</summary>
    public IReadOnlyList<AuditFinding> Findings { get; init; } = [];

    /// <summary>What became of each number, title and person, where it was asked for; else empty.</summary>
    public IReadOnlyList<CoverageItem> Coverage { get; init; } = [];
}

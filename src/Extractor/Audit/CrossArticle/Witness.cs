using Extractor.Facts;

namespace Extractor.Audit.CrossArticle;

/// <summary>A fact and who bears witness to it.</summary>
/// <param name="Document">Names its document.</param>
/// <param name="Origin">The same for an article and its reprints, which are one source.</param>
public sealed record Witness(Fact Fact, string Document, string Origin, DateOnly? Published)
{
    /// <summary>Of the article; null where it has none.</summary>
    public string? Title { get; init; }
}

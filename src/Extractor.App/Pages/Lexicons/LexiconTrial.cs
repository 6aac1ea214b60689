using Extractor.Facts;

namespace Extractor.App.Pages.Lexicons;

/// <summary>What a word changed in stored articles.</summary>
/// <param name="Documents">How many articles were tried.</param>
/// <param name="Changes">The first of the facts that would change.</param>
/// <param name="Total">How many would.</param>
/// <param name="Contradicted">How many of them a reviewer had said are right.</param>
public sealed record LexiconTrial(int Documents, IReadOnlyList<LexiconTrial.Change> Changes, int Total, int Contradicted)
{
    /// <summary>One fact that would change.</summary>
    /// <param name="Kind">gained, lost or changed.</param>
    public sealed record Change(string Kind, string Document, Fact? Before, Fact? After);
}

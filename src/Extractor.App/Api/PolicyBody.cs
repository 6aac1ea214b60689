using Extractor.App.Registers;

namespace Extractor.App.Api;

/// <summary>A titled document as articles speak of it.</summary>
/// <param name="Articles">Where it is mentioned.</param>
/// <param name="Targets">Figures that it sets as targets.</param>
/// <param name="Mentions">The newest first.</param>
internal sealed record PolicyBody(
    string Title, string Category, IReadOnlyList<string> Aliases, string? Number, IReadOnlyList<string> Issuers, string? Date, IReadOnlyList<string> Articles, IReadOnlyList<FactBody> Targets,
    IReadOnlyList<FactBody> Mentions)
{
    public PolicyBody(PolicyEntry entry)
        : this(
            entry.Title, entry.Category, entry.Aliases, entry.Number, entry.Issuers, entry.Date, entry.Articles, [.. entry.Targets.Select(t => new FactBody(t))],
            [.. entry.Mentions.Select(m => new FactBody(m))])
    {
    }
}

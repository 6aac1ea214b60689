using Extractor.App.Registers;

namespace Extractor.App.Api;

/// <summary>A person with a position, and the figures said.</summary>
/// <param name="Said">Figures in passages the person speaks.</param>
/// <param name="Mentions">The newest first.</param>
internal sealed record ExpertBody(
    string Name, string? Affiliation, IReadOnlyList<string> Titles, IReadOnlyList<string> Articles, IReadOnlyList<FactBody> Said, IReadOnlyList<FactBody> Mentions)
{
    public ExpertBody(ExpertEntry entry)
        : this(entry.Name, entry.Affiliation, entry.Titles, entry.Articles, [.. entry.Said.Select(s => new FactBody(s))], [.. entry.Mentions.Select(m => new FactBody(m))])
    {
    }
}

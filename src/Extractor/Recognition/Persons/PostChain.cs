using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>Positions of one person printed in a row: 国家发展改革委综合运输研究所主任、研究员. Never empty.</summary>
internal sealed record PostChain(IReadOnlyList<Post> Posts)
{
    public int Start => Posts[0].Span.Start;

    public int End => Posts[^1].Span.End;

    public IReadOnlyList<string> Affiliations => [.. Posts.Where(p => p.Affiliation is not null).Select(p => p.Affiliation!).Distinct()];

    public IReadOnlyList<string> Titles => [.. Posts.Select(p => p.Title).Distinct()];
}

namespace Extractor.Storage.Searching;

/// <summary>The terms that pass a test, each with how many facts in sight have it.</summary>
internal sealed record TermSet(IReadOnlyList<(long Id, long Total)> Terms)
{
    public static readonly TermSet None = new([]);

    public IReadOnlyList<long> Ids { get; } = [.. Terms.Select(t => t.Id)];

    /// <summary>How many facts they have between them; a fact with several counts more than once.</summary>
    public long Total { get; } = Terms.Sum(t => t.Total);

    public (long Id, long Total) Commonest => Terms.MaxBy(t => t.Total);

    public static TermSet Union(IEnumerable<TermSet> sets) => new([.. sets.SelectMany(s => s.Terms).Distinct().OrderBy(t => t.Id)]);
}

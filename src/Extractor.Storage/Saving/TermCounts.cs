namespace Extractor.Storage.Saving;

/// <summary>The terms of the facts of one article: how many facts have each, and the postings; each name is looked up once.</summary>
internal sealed class TermCounts
{
    public TermCounts(IRowWriter rows, IReadOnlyList<FactRow> facts)
    {
        var places = new Dictionary<(string Field, string Value), int>();
        var found = new List<(int Place, long Fact, bool Posted)>();
        var names = new List<(string Field, string Value)>();
        foreach (var fact in facts)
        {
            foreach (var term in fact.Terms)
            {
                var name = (term.Field, term.Value);
                if (!places.TryGetValue(name, out var place))
                {
                    places[name] = place = names.Count;
                    names.Add(name);
                }

                found.Add((place, fact.FactId, term.Posted));
            }
        }

        var ids = rows.TermIds(names);
        var counts = new int[ids.Length];
        Postings.Capacity = found.Count;
        foreach (var (place, fact, posted) in found)
        {
            counts[place]++;
            if (posted)
            {
                Postings.Add((ids[place], fact));
            }
        }

        Counts = [.. ids.Zip(counts)];
    }

    public List<(long Term, long Fact)> Postings { get; } = [];

    public IReadOnlyList<(long Term, int Facts)> Counts { get; }
}

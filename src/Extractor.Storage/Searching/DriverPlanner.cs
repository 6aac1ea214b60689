using Extractor.Storage.Queries;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Searching;

/// <summary>
/// Chooses by what a search enters the store: the rarest of its words and terms, the versions of the runs it asks for, or
/// the facts in their order. The choice is ours because only we know the counts; CROSS JOIN pins it.
/// </summary>
internal sealed class DriverPlanner(ReadScope scope, SqlDialect dialect, TermLookup terms, SqlParameters parameters)
{
    private const int SortedFacts = 50_000;
    private const int ListedYears = 12;

    private readonly WordPlanner _words = new(scope, dialect, parameters);

    private readonly record struct Candidate(Func<long> Estimate, Func<Driver> Make);

    /// <param name="conjuncts">The conditions that all must hold.</param>
    /// <param name="range">Bounds on the ids of hits.</param>
    public Driver Choose(Query query, IReadOnlyList<QueryNode> conjuncts, IdRange range)
    {
        var candidates = new List<Candidate>();
        int[] words = [.. Enumerable.Range(0, conjuncts.Count).Where(i => _words.IsFullText(conjuncts[i]))];
        if (words.Length > 0)
        {
            List<QueryNode> sought = [.. words.Select(i => conjuncts[i])];
            candidates.Add(new Candidate(() => _words.Estimate(sought), () => _words.Make(sought, words, range)));
        }

        List<(int Index, TermSet Set, bool Exact)> sets = [.. conjuncts.Select((node, i) => (Index: i, Terms: Terms(node))).Where(t => t.Terms is not null).Select(t => (t.Index, t.Terms!.Value.Set, t.Terms.Value.Exact))];
        candidates.AddRange(sets.Select(t => new Candidate(() => t.Set.Total, () => Postings(t.Set, t.Exact ? [t.Index] : [], sets, range))));
        if (RunDriver.Of(query, scope, parameters) is (var facts, var driver) && facts <= SortedFacts)
        {
            candidates.Add(new Candidate(() => facts, () => driver));
        }

        return candidates.Count switch
        {
            0 => new Driver(null, "fact f", range.On("f.fact_id", parameters), ["f.fact_id"], []),
            1 => candidates[0].Make(), // nothing to compare with
            _ => candidates.MinBy(c => c.Estimate()).Make(),
        };
    }

    /// <summary>The facts of terms. Other terms that they must have are looked up before their rows are.</summary>
    private Driver Postings(TermSet set, List<int> consumed, List<(int Index, TermSet Set, bool Exact)> others, IdRange range)
    {
        const string tables = "fact f";
        const string on = "f.fact_id = w.fact_id";
        var probes = "";
        foreach (var (index, other, _) in others.Where(o => o.Exact && o.Set != set && ConditionWriter.IsProbed(o.Set)))
        {
            consumed.Add(index);
            probes += " AND " + ConditionWriter.Probe(other, "q.fact_id", parameters);
        }

        if (set.Ids.Count <= 1)
        {
            var id = parameters.Add(set.Ids.Count == 0 ? -1L : set.Ids[0]);
            return new Driver($"SELECT q.fact_id FROM posting q WHERE q.term_id = {id} AND {range.On("q.fact_id", parameters)}{probes}", tables, on, ["w.fact_id"], consumed);
        }

        var (low, high) = (parameters.Add(range.Low), parameters.Add(range.High));
        var among = dialect.Among("q.term_id", parameters.Add(dialect.SetValue(set.Ids)));
        return new Driver($"SELECT DISTINCT q.fact_id FROM posting q WHERE {among} AND q.fact_id BETWEEN {low} AND {high}{probes}", tables, on, ["f.fact_id"], consumed)
        {
            Portions = new PostingPortions(scope, set, range, low, high),
        };
    }

    /// <summary>The terms one of which every hit has; exact where having one is the whole condition.</summary>
    private (TermSet Set, bool Exact)? Terms(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Match { Qualifier.Name: "period" or "date", Test: FieldTest.Days { Range: var days } }
                when (days.Last / 10000) - (days.First / 10000) < ListedYears:
                return (terms.Find("year", FactTerms.YearValues(days)), false);
            case QueryNode.Match { Test: FieldTest.Equal or FieldTest.Prefix or FieldTest.Contain } match when IsPosted(match):
                return (terms.Find(match.Qualifier.Fields, match.Test), true);
            case QueryNode.Or or:
                var parts = or.Terms.Select(Terms).ToList();
                return parts.All(p => p is not null) ? (TermSet.Union(parts.Select(p => p!.Value.Set)), parts.All(p => p!.Value.Exact)) : null;
            default:
                return null;
        }
    }

    private static bool IsPosted(QueryNode.Match match) => match.Qualifier.Name switch
    {
        "document" or "headline" or "text" or "id" or "key" or "state" => false,
        var name => !FactTerms.Columns.TryGetValue(name, out var usual) || (match.Test is FieldTest.Equal e && e.Folded != usual),
    };
}

using Extractor.Storage.Queries;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Searching;

/// <summary>
/// Chooses by what a search enters the store: the rarest of its words and terms, or the facts in their order. The choice
/// is ours because only we know the counts; CROSS JOIN pins it.
/// </summary>
internal sealed class DriverPlanner(ReadScope scope, SqlDialect dialect, TermLookup terms, SqlParameters parameters)
{
    private const int CountedSentences = 20_000;
    private const int SortedPostings = 50_000;
    private const int MergedTerms = 6;
    private const int SampledSentences = 1000;
    private const int RareShare = 50;

    private readonly Dictionary<string, bool> _rare = [];

    private readonly record struct Candidate(Func<long> Estimate, Func<Driver> Make);

    /// <param name="conjuncts">The conditions that all must hold.</param>
    /// <param name="range">Bounds on the ids of hits.</param>
    /// <param name="descending">The order wanted; null where none is, because the hits are only counted.</param>
    public Driver Choose(IReadOnlyList<QueryNode> conjuncts, IdRange range, bool? descending)
    {
        var candidates = new List<Candidate>();
        if (Words(conjuncts, range) is { } words)
        {
            candidates.Add(words);
        }

        for (var i = 0; i < conjuncts.Count; i++)
        {
            // More lists than can be merged must be sorted first, which is only worth while if they are short.
            if (Terms(conjuncts[i]) is (var set, var exact) && (set.Ids.Count <= MergedTerms || set.Total <= SortedPostings))
            {
                int[] consumed = exact ? [i] : [];
                candidates.Add(new Candidate(() => set.Total, () => Postings(set, consumed, range, descending)));
            }
        }

        return candidates.Count switch
        {
            0 => new Driver("fact f", range.On("f.fact_id", parameters), ["f.fact_id"], []),
            1 => candidates[0].Make(), // nothing to compare with
            _ => candidates.MinBy(c => c.Estimate()).Make(),
        };
    }

    private Candidate? Words(IReadOnlyList<QueryNode> conjuncts, IdRange range)
    {
        int[] consumed = [.. Enumerable.Range(0, conjuncts.Count).Where(i => IsFullText(conjuncts[i]))];
        if (consumed.Length == 0)
        {
            return null;
        }

        var match = dialect.MatchJoin("AND", consumed.Select(i => FullText(conjuncts[i])));
        long Estimate() => scope.Scalar<long>($"SELECT count(*) FROM ({dialect.SentencesMatching("@match", "1 = 1")} LIMIT {CountedSentences}) x", new { match });
        return new Candidate(Estimate, () =>
        {
            // A sentence has the id of its first, greatest fact.
            var sentences = new IdRange(range.Low, range.High > long.MaxValue - FactId.MaxFacts ? long.MaxValue : range.High + FactId.MaxFacts);
            var source = dialect.SentencesMatching(parameters.Add(match), sentences.On(dialect.SentenceKey, parameters));
            return new Driver(
                $"({source}) w CROSS JOIN sentence s CROSS JOIN fact f",
                dialect.SentenceJoin,
                dialect.SentenceOrder,
                consumed)
            {
                Sentences = dialect.TakesSentencesInPortions ? source : null,
            };
        });
    }

    private Driver Postings(TermSet set, int[] consumed, IdRange range, bool? descending)
    {
        var order = descending switch { true => " ORDER BY 1 DESC", false => " ORDER BY 1 ASC", null => "" };
        string List(string condition) => $"SELECT q.fact_id FROM posting q WHERE q.term_id {condition} AND {range.On("q.fact_id", parameters)}";
        var source = set.Ids.Count switch
        {
            <= 1 => List($"= {parameters.Add(set.Ids.Count == 0 ? -1L : set.Ids[0])}"),
            <= MergedTerms => $"{string.Join(" UNION ", set.Ids.Select(id => List($"= {parameters.Add(id)}")))}{order}",
            _ => $"SELECT DISTINCT * FROM ({List($"IN {dialect.SetOf(parameters.Add(dialect.SetValue([.. set.Ids])))}")}) z{order}",
        };
        return new Driver($"({source}) w CROSS JOIN fact f", "f.fact_id = w.fact_id", ["w.fact_id"], consumed);
    }

    /// <summary>The terms one of which every hit has; exact where having one is the whole condition.</summary>
    private (TermSet Set, bool Exact)? Terms(QueryNode node)
    {
        switch (node)
        {
            case QueryNode.Match { Qualifier.Name: "period" or "date", Test: FieldTest.Days { Range: var days } }
                when (days.Last / 10000) - (days.First / 10000) < MergedTerms - 1:
                return (terms.Find("year", FactTerms.YearValues(days)), false);
            case QueryNode.Match { Test: FieldTest.Equal or FieldTest.Prefix or FieldTest.Contain } match when IsPosted(match):
                return (terms.Find(match.Qualifier.Fields, match.Test), true);
            case QueryNode.Or or:
                var parts = or.Terms.Select(Terms).ToList();
                return parts.All(p => p is not null)
                    ? (new TermSet([.. parts.SelectMany(p => p!.Value.Set.Ids).Distinct().Order()], parts.Sum(p => p!.Value.Set.Total)), parts.All(p => p!.Value.Exact))
                    : null;
            default:
                return null;
        }
    }

    private static bool IsPosted(QueryNode.Match match) => match.Qualifier.Name switch
    {
        "document" or "headline" or "text" or "id" or "key" or "state" => false,
        var name => !FactTerms.Columns.TryGetValue(name, out var usual) || (match.Test is FieldTest.Equal e && e.Folded != usual),
    };

    private bool IsFullText(QueryNode node) => node switch
    {
        QueryNode.Words words => !Bigrams.IsSingle(words.Folded) || IsRare(words.Folded),
        QueryNode.Or or => or.Terms.All(IsFullText),
        QueryNode.And and => and.Terms.All(IsFullText),
        _ => false,
    };

    /// <summary>
    /// Whether so few sentences hold a character that looking for it in the index pays. The index must merge the lists of all
    /// pairs that begin with it; where it is common, walking the newest facts meets it soon enough.
    /// </summary>
    private bool IsRare(string character)
    {
        if (!_rare.TryGetValue(character, out var rare))
        {
            var held = scope.Scalar<long>(
                $"SELECT count(*) FROM (SELECT * FROM sentence x ORDER BY x.sentence_id DESC LIMIT {SampledSentences}) z WHERE {dialect.SentenceHolds("z", "@match", "@character")}",
                new { match = dialect.MatchWord(character), character });
            _rare[character] = rare = held * RareShare < SampledSentences;
        }

        return rare;
    }

    private string FullText(QueryNode node) => node switch
    {
        QueryNode.Words words => dialect.MatchWord(words.Folded),
        QueryNode.Or or => dialect.MatchJoin("OR", or.Terms.Select(FullText)),
        QueryNode.And and => dialect.MatchJoin("AND", and.Terms.Select(FullText)),
        _ => throw new InvalidOperationException($"{node} is no full text."),
    };
}

using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>Makes the words of a search its way in, by the full-text index.</summary>
internal sealed class WordPlanner(ReadScope scope, SqlDialect dialect, SqlParameters parameters)
{
    private const int SampledSentences = 1000;
    private const int RareShare = 50;

    private readonly Dictionary<string, bool> _rare = [];

    /// <summary>Whether the index alone answers a condition.</summary>
    public bool IsFullText(QueryNode node) => node switch
    {
        QueryNode.Words words => !Bigrams.IsSingle(words.Folded) || IsRare(words.Folded),
        QueryNode.Or or => or.Terms.All(IsFullText),
        QueryNode.And and => and.Terms.All(IsFullText),
        _ => false,
    };

    /// <summary>About how many sentences fulfil all conditions.</summary>
    public long Estimate(IEnumerable<QueryNode> sought) => dialect.EstimateMatches(scope, Expression(sought, dialect.MatchWord));

    public Driver Make(IReadOnlyList<QueryNode> sought, IReadOnlyCollection<int> consumed, IdRange range)
    {
        // A sentence has the id of its first, greatest fact.
        var sentences = new IdRange(range.Low, range.High > long.MaxValue - FactId.MaxFacts ? long.MaxValue : range.High + FactId.MaxFacts);
        var bounds = sentences.On(dialect.SentenceKey, parameters);
        var expression = Expression(sought, dialect.MatchWord);
        var match = parameters.Add(expression);
        var exact = dialect.SentencesMatching(match, bounds);
        var (candidates, recheck) = (exact, (string?)null);
        if (dialect.MatchPairs is { } pairs && Expression(sought, pairs) is var loose && loose != expression)
        {
            candidates = dialect.SentencesMatching(parameters.Add(loose), bounds);
            recheck = dialect.SentenceHolds("s", match, "");
        }

        return new Driver(exact, "sentence s CROSS JOIN fact f", dialect.SentenceJoin, dialect.SentenceOrder, consumed)
        {
            Portions = new SentencePortions(scope, dialect, candidates, recheck),
        };
    }

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

    private string Expression(IEnumerable<QueryNode> sought, Func<string, string> word) => dialect.MatchJoin("AND", sought.Select(node => Expression(node, word)));

    private string Expression(QueryNode node, Func<string, string> word) => node switch
    {
        QueryNode.Words words => word(words.Folded),
        QueryNode.Or or => dialect.MatchJoin("OR", or.Terms.Select(t => Expression(t, word))),
        QueryNode.And and => dialect.MatchJoin("AND", and.Terms.Select(t => Expression(t, word))),
        _ => throw new InvalidOperationException($"{node} is no full text."),
    };
}

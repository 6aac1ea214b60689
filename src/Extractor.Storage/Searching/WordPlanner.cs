using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>Makes the words of a search its way in: by the full-text index, or over the newest sentences where they are common.</summary>
internal sealed class WordPlanner(ReadScope scope, SqlDialect dialect, SqlParameters parameters)
{
    private const int SampledSentences = 1000;
    private const int RareCharacter = 20; // in a sample
    private const int CommonWords = 40;

    private readonly Dictionary<QueryNode, int> _held = [];

    /// <summary>Whether sentences that fulfil a condition can be found without looking at facts.</summary>
    public bool IsFullText(QueryNode node) => node switch
    {
        // The index must merge the lists of all pairs that begin with a character; where it is common, walking the newest
        // facts meets it soon enough.
        QueryNode.Words words => !Bigrams.IsSingle(words.Folded) || Held(words) < RareCharacter,
        QueryNode.Or or => or.Terms.All(IsFullText),
        QueryNode.And and => and.Terms.All(IsFullText),
        _ => false,
    };

    /// <summary>About how many sentences fulfil all conditions.</summary>
    public long Estimate(IReadOnlyList<QueryNode> sought) =>
        IsWalked(sought) ? long.MaxValue : dialect.EstimateMatches(scope, dialect.MatchJoin("AND", sought.Select(Expression)));

    /// <param name="sought">Conditions that all must hold.</param>
    /// <param name="indexes">Their places in the query.</param>
    public Driver Make(IReadOnlyList<QueryNode> sought, IReadOnlyList<int> indexes, IdRange range)
    {
        // A sentence has the id of its first, greatest fact.
        var sentences = new IdRange(range.Low, range.High > long.MaxValue - FactId.MaxFacts ? long.MaxValue : range.High + FactId.MaxFacts);
        var bounds = sentences.On(dialect.SentenceKey, parameters);
        var walked = IsWalked(sought);
        var source = walked
            ? $"SELECT sentence_id FROM sentence s WHERE {string.Join(" AND ", sought.Select(Condition))} AND {bounds}"
            : dialect.SentencesMatching(parameters.Add(dialect.MatchJoin("AND", sought.Select(Expression))), bounds);
        return new Driver(source, "sentence s CROSS JOIN fact f", dialect.SentenceJoin, dialect.SentenceOrder, [.. indexes.Where((_, i) => walked || IsExact(sought[i]))])
        {
            JoinsSentence = true,
            Portions = new SentencePortions(scope, dialect),
        };
    }

    /// <summary>
    /// Whether the sentences are so common that the newest of them are met sooner by walking than the index has listed all of
    /// them. An index that gives them in order need not list all.
    /// </summary>
    private bool IsWalked(IReadOnlyList<QueryNode> sought) => !dialect.MatchesPhrases && Held(sought.Count == 1 ? sought[0] : new QueryNode.And(sought)) >= CommonWords;

    /// <summary>How many of the newest sentences fulfil a condition.</summary>
    private int Held(QueryNode node)
    {
        if (!_held.TryGetValue(node, out var held))
        {
            var sample = new SqlParameters();
            _held[node] = held = scope.Scalar<int>(
                $"SELECT CAST(count(*) AS INTEGER) FROM (SELECT * FROM sentence x ORDER BY x.sentence_id DESC LIMIT {SampledSentences}) s WHERE {Condition(node, sample)}", sample.Values);
        }

        return held;
    }

    private bool IsExact(QueryNode node) => dialect.MatchesPhrases || node switch
    {
        QueryNode.Words words => words.Folded.EnumerateRunes().Count() <= 2,
        QueryNode.Or or => or.Terms.All(IsExact),
        QueryNode.And and => and.Terms.All(IsExact),
        _ => false,
    };

    private string Condition(QueryNode node) => Condition(node, parameters);

    private string Condition(QueryNode node, SqlParameters values) => node switch
    {
        QueryNode.Words words => dialect.SentenceHolds("s", values.Add(words.Folded)),
        QueryNode.Or or => $"({string.Join(" OR ", or.Terms.Select(t => Condition(t, values)))})",
        QueryNode.And and => $"({string.Join(" AND ", and.Terms.Select(t => Condition(t, values)))})",
        _ => throw new InvalidOperationException($"{node} is no full text."),
    };

    private string Expression(QueryNode node) => node switch
    {
        QueryNode.Words words => dialect.MatchWord(words.Folded),
        QueryNode.Or or => dialect.MatchJoin("OR", or.Terms.Select(Expression)),
        QueryNode.And and => dialect.MatchJoin("AND", and.Terms.Select(Expression)),
        _ => throw new InvalidOperationException($"{node} is no full text."),
    };
}

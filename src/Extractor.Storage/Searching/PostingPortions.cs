namespace Extractor.Storage.Searching;

/// <summary>
/// Finds facts of many terms. Their lists have an order each but not together; so a range of ids is taken that should hold
/// enough, all lists are read within it and sorted, and then the next and longer range. How long it must be, the list of
/// the commonest term tells.
/// </summary>
/// <param name="low">Name of the parameter with the lower bound of the source.</param>
/// <param name="high">Name of the parameter with the upper bound.</param>
internal sealed class PostingPortions(ReadScope scope, TermSet terms, IdRange range, string low, string high) : IPortions
{
    private const int Growth = 4;
    private const int LeastStep = 8;
    private const int GreatestStep = 100_000;

    public List<long> Take(Driver driver, string where, SqlParameters parameters, bool descending, int limit)
    {
        var order = descending ? "DESC" : "ASC";
        var left = parameters.Add(limit);
        var statement = $"SELECT f.fact_id {driver.From()} WHERE {where} ORDER BY f.fact_id {order} LIMIT {left}";
        var hits = new List<long>();
        var (rest, step) = (range, Math.Max(LeastStep, (long)(1.5 * limit * terms.Commonest.Total / Math.Max(1, terms.Total))));
        while (true)
        {
            var edge = Edge(rest, descending, Math.Min(step, GreatestStep));
            var portion = edge is not { } at ? rest : descending ? rest with { Low = at } : rest with { High = at };
            parameters.Set(low, portion.Low);
            parameters.Set(high, portion.High);
            parameters.Set(left, limit - hits.Count);
            hits.AddRange(scope.Query<long>(statement, parameters.Values));
            if (edge is null || hits.Count >= limit)
            {
                return hits;
            }

            rest = descending ? rest with { High = portion.Low - 1 } : rest with { Low = portion.High + 1 };
            step *= Growth;
        }
    }

    /// <summary>Where the portion ends; null where all that is left belongs to it.</summary>
    private long? Edge(IdRange rest, bool descending, long step) => scope.Scalar<long?>(
        $"""
        SELECT q.fact_id FROM posting q WHERE q.term_id = @term AND q.fact_id BETWEEN @Low AND @High
        ORDER BY q.fact_id {(descending ? "DESC" : "ASC")} LIMIT 1 OFFSET @step
        """,
        new { term = terms.Commonest.Id, rest.Low, rest.High, step });
}

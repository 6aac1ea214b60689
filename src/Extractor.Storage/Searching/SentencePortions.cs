namespace Extractor.Storage.Searching;

/// <summary>
/// Finds facts by the sentences that match, a portion of sentences after the other: the database would sort all of them
/// before it gave the first fact. The statement of the driver ends in a condition.
/// </summary>
internal sealed class SentencePortions(ReadScope scope, SqlDialect dialect) : IPortions
{
    private const int FirstPortion = 50;
    private const int LargestPortion = 50_000;
    private const int Growth = 6;

    public List<long> Take(Driver driver, string where, SqlParameters parameters, bool descending, int limit)
    {
        var (order, sign) = descending ? ("DESC", "<") : ("ASC", ">");
        var bound = parameters.Add(descending ? long.MaxValue : -1L);
        var portion = parameters.Add(dialect.SetValue([]));
        var left = parameters.Add(limit);
        var size = parameters.Add(0);
        var sentences = $"{driver.Source} AND {dialect.SentenceKey} {sign} {bound} ORDER BY {dialect.SentenceKey} {order} LIMIT {size}";
        var facts = $"SELECT f.fact_id {driver.From(dialect.SetRows(portion, "sentence_id"))} WHERE {where} ORDER BY f.fact_id {order} LIMIT {left}";
        var hits = new List<long>();
        for (var take = Math.Max(FirstPortion, Math.Min(limit, LargestPortion)); ; take = Math.Min(take * Growth, LargestPortion))
        {
            parameters.Set(size, take);
            List<long> ids = [.. scope.Query<long>(sentences, parameters.Values)];
            parameters.Set(portion, dialect.SetValue(ids));
            parameters.Set(left, limit - hits.Count);
            hits.AddRange(scope.Query<long>(facts, parameters.Values));
            if (hits.Count >= limit || ids.Count < take)
            {
                return hits;
            }

            parameters.Set(bound, ids[^1]);
        }
    }
}

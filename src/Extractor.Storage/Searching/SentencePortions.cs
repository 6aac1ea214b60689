using Dapper;

namespace Extractor.Storage.Searching;

/// <summary>Finds facts by the sentences that match, a portion of sentences after the other, until there are enough.</summary>
internal sealed class SentencePortions(ReadScope scope, SqlDialect dialect)
{
    private const int FirstPortion = 50;
    private const int LargestPortion = 8000;

    /// <param name="driver">A driver with <see cref="Driver.Sentences"/>.</param>
    /// <param name="from">FROM and WHERE of the whole search, which holds that statement.</param>
    public List<long> Take(Driver driver, string from, SqlParameters parameters, bool descending, int limit)
    {
        var (order, sign) = descending ? ("DESC", "<") : ("ASC", ">");
        var bound = parameters.Add(descending ? long.MaxValue : -1L);
        var portion = parameters.Add(null);
        var left = parameters.Add(null);
        var size = parameters.Add(null);
        var sentences = $"{driver.Sentences} AND {dialect.SentenceKey} {sign} {bound} ORDER BY {dialect.SentenceKey} {order} LIMIT {size}";
        var facts = from.Replace($"({driver.Sentences})", $"(SELECT z.value AS sentence_id FROM json_each({portion}) z)", StringComparison.Ordinal);
        var hits = new List<long>();
        for (var take = Math.Max(FirstPortion, Math.Min(limit, LargestPortion)); ; take = Math.Min(take * 4, LargestPortion))
        {
            parameters.Set(size, take);
            var ids = scope.Query<long>(sentences, parameters.Values).AsList();
            parameters.Set(portion, dialect.SetValue(ids));
            parameters.Set(left, limit - hits.Count);
            hits.AddRange(scope.Query<long>($"SELECT f.fact_id {facts} ORDER BY f.fact_id {order} LIMIT {left}", parameters.Values));
            if (hits.Count >= limit || ids.Count < take)
            {
                return hits;
            }

            parameters.Set(bound, ids[^1]);
        }
    }
}

using Extractor.Storage.Queries;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;

namespace Extractor.Storage.Searching;

/// <summary>Answers queries within one state of the store.</summary>
internal sealed class FactSearch(ReadScope scope, SqlDialect dialect)
{
    private const int CountedWithPage = 5000;

    public FactPage Page(Query query, PageRequest request)
    {
        var cursor = request.Cursor is null ? null : Cursor.Read(request.Cursor, query, request.Sort);
        var cap = request.CountUpTo;
        // Finding and counting go over the same facts: the first page does both at once.
        var both = cursor is null && cap is > 0 and <= CountedWithPage;
        var hits = Hits(query, request.Sort, cursor, Math.Max(request.Limit, both ? cap!.Value : 0) + 1);
        var total = cap == 0 ? -1 : both ? hits.Count : cursor is { Total: >= 0 } ? cursor.Total : Count(query, cap ?? long.MaxValue);
        var more = hits.Count > request.Limit;
        if (more)
        {
            hits.RemoveRange(request.Limit, hits.Count - request.Limit);
        }

        var backward = cursor is { Backward: true };
        if (backward)
        {
            hits.Reverse();
        }

        string? At(int index, bool back) =>
            hits.Count == 0 ? null : new Cursor(hits[index].SortValue, hits[index].FactId, back, total).Write(query, request.Sort);
        var marks = new MatchMarks(query.Root);
        return new FactPage(
            [.. new FactReader(scope, dialect).Read([.. hits.Select(h => h.FactId)]).Select(f => f with { Matches = marks.In(f.Fact.Sentence) })],
            backward || more ? At(hits.Count - 1, back: false) : null,
            (backward ? more : cursor is not null) ? At(0, back: true) : null,
            Math.Clamp(total, 0, cap ?? long.MaxValue),
            total > cap);
    }

    public IEnumerable<StoredFact> Stream(Query query, FactOrder order)
    {
        const int batch = 1000;
        Cursor? cursor = null;
        while (true)
        {
            var hits = Hits(query, order, cursor, batch);
            foreach (var fact in new FactReader(scope, dialect).Read([.. hits.Select(h => h.FactId)]))
            {
                yield return fact;
            }

            if (hits.Count < batch)
            {
                yield break;
            }

            cursor = new Cursor(hits[^1].SortValue, hits[^1].FactId, Backward: false, Total: -1);
        }
    }

    /// <summary>The number of hits, or one more than the cap where there are more.</summary>
    public long Count(Query query, long cap)
    {
        if (cap <= CountedWithPage)
        {
            return Ids(query, (int)cap + 1).Count;
        }

        var parameters = new SqlParameters();
        var plan = SearchPlan.Of(query, IdRange.All, scope, dialect, parameters);
        return scope.Scalar<long>(
            cap == long.MaxValue ? $"SELECT count(*) {plan.From}" : $"SELECT count(*) FROM (SELECT 1 {plan.From} LIMIT {parameters.Add(cap + 1)}) x", parameters.Values);
    }

    /// <summary>The first hits by their row numbers, the newest first.</summary>
    public List<long> Ids(Query query, int limit) => [.. Hits(query, FactOrder.Newest, null, limit).Select(h => h.FactId)];

    /// <summary>A statement that gives the documents of all hits.</summary>
    public string Documents(Query query, out object parameters)
    {
        var values = new SqlParameters();
        var plan = SearchPlan.Of(query, IdRange.All, scope, dialect, values);
        parameters = values.Values;
        return $"SELECT DISTINCT v.document_id FROM version v WHERE v.version_id IN (SELECT f.version_id {plan.From})";
    }

    private List<Hit> Hits(Query query, FactOrder order, Cursor? cursor, int limit)
    {
        if (order == FactOrder.Relevance)
        {
            return new RelevanceOrder(scope, dialect, this, query).Hits(cursor, limit);
        }

        var sort = SortExpression(order);
        var descending = (order == FactOrder.Oldest) == (cursor is { Backward: true });
        return sort is null ? ById(query, cursor?.FactId, descending, limit) : Sorted(query, sort, cursor, descending, limit);
    }

    /// <summary>Hits in the order of their ids, from behind one of them on.</summary>
    public List<Hit> ById(Query query, long? behind, bool descending, int limit)
    {
        var parameters = new SqlParameters();
        var range = behind is not { } id ? IdRange.All : descending ? new IdRange(0, id - 1) : new IdRange(id + 1, long.MaxValue);
        var plan = SearchPlan.Of(query, range, scope, dialect, parameters);
        var direction = descending ? "DESC" : "ASC";
        var ids = plan.Driver.Portions is { } portions
            ? portions.Take(plan.Driver, plan.Where, parameters, descending, limit)
            : scope.Query<long>($"SELECT f.fact_id {plan.From} ORDER BY {string.Join(", ", plan.Driver.Order.Select(o => $"{o} {direction}"))} LIMIT {parameters.Add(limit)}", parameters.Values);
        return [.. ids.Select(i => new Hit { FactId = i })];
    }

    private List<Hit> Sorted(Query query, string sort, Cursor? cursor, bool descending, int limit)
    {
        var parameters = new SqlParameters();
        var plan = SearchPlan.Of(query, IdRange.All, scope, dialect, parameters);
        var direction = descending ? "DESC" : "ASC";
        var behind = "";
        if (cursor is not null)
        {
            var (value, id, sign) = (parameters.Add(cursor.SortValue), parameters.Add(cursor.FactId), descending ? "<" : ">");
            behind = $" AND ({sort} {sign} {value} OR ({sort} = {value} AND f.fact_id {sign} {id}))";
        }

        return [.. scope.Query<Hit>(
            $"SELECT f.fact_id AS FactId, {sort} AS SortValue {plan.From}{behind} ORDER BY {sort} {direction}, f.fact_id {direction} LIMIT {parameters.Add(limit)}",
            parameters.Values)];
    }

    /// <summary>What to sort by before the id, the greatest first; null where the id alone sorts.</summary>
    private static string? SortExpression(FactOrder order) => order switch
    {
        FactOrder.Value => "coalesce(f.value, -1e300)",
        FactOrder.Period => "CAST(coalesce(f.period_start, 0) AS DOUBLE PRECISION)",
        FactOrder.Confidence => "-f.confidence",
        _ => null,
    };
}

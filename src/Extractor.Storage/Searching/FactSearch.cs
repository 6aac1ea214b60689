using Extractor.Storage.Queries;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;

namespace Extractor.Storage.Searching;

/// <summary>Answers queries within one state of the store.</summary>
internal sealed class FactSearch(ReadScope scope, SqlDialect dialect)
{
    private const int CountedWithPage = 5000;

    private sealed record Hit
    {
        public long FactId { get; init; }
        public double SortValue { get; init; }
    }

    public FactPage Page(Query query, PageRequest request)
    {
        var cursor = request.Cursor is null ? null : Cursor.Read(request.Cursor, query, request.Sort);
        var cap = request.CountUpTo;
        // Finding and counting go over the same facts: the first page does both at once.
        var both = cursor is null && cap is > 0 and <= CountedWithPage;
        var hits = Hits(query, request, cursor, Math.Max(request.Limit, both ? cap!.Value : 0) + 1);
        var total = cap == 0 ? -1 : both ? hits.Count : cursor is { Total: >= 0 } ? cursor.Total : Count(query, request, cap ?? long.MaxValue);
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
        return new FactPage(
            new FactReader(scope, dialect).Read([.. hits.Select(h => h.FactId)]),
            backward || more ? At(hits.Count - 1, back: false) : null,
            (backward ? more : cursor is not null) ? At(0, back: true) : null,
            Math.Clamp(total, 0, cap ?? long.MaxValue),
            total > cap);
    }

    public IEnumerable<StoredFact> Stream(Query query, PageRequest request)
    {
        const int batch = 1000;
        Cursor? cursor = null;
        while (true)
        {
            var hits = Hits(query, request, cursor, batch);
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
    public long Count(Query query, PageRequest request, long cap)
    {
        var parameters = new SqlParameters();
        var (_, from) = Body(query, request, IdRange.All, parameters, descending: null);
        return scope.Scalar<long>(
            cap == long.MaxValue ? $"SELECT count(*) {from}" : $"SELECT count(*) FROM (SELECT 1 {from} LIMIT {parameters.Add(cap + 1)}) x", parameters.Values);
    }

    /// <summary>The first hits by their row numbers, the newest first.</summary>
    public List<long> Ids(Query query, int limit) => [.. Hits(query, new PageRequest(), null, limit).Select(h => h.FactId)];

    /// <summary>A statement that gives the documents of all hits.</summary>
    public string Documents(Query query, out object parameters)
    {
        var values = new SqlParameters();
        var (_, from) = Body(query, new PageRequest(), IdRange.All, values, descending: null);
        parameters = values.Values;
        return $"SELECT DISTINCT v.document_id FROM version v WHERE v.version_id IN (SELECT f.version_id {from})";
    }

    private List<Hit> Hits(Query query, PageRequest request, Cursor? cursor, int limit)
    {
        var parameters = new SqlParameters();
        var sort = SortExpression(request.Sort);
        var descending = (request.Sort == FactOrder.Oldest) == (cursor is { Backward: true });
        var range = cursor is null || sort is not null ? IdRange.All : descending ? new IdRange(0, cursor.FactId - 1) : new IdRange(cursor.FactId + 1, long.MaxValue);
        var (driver, from) = Body(query, request, range, parameters, descending);
        var direction = descending ? "DESC" : "ASC";
        if (sort is null && driver.Sentences is not null)
        {
            return new SentencePortions(scope, dialect).Take(driver, from, parameters, descending, limit).ConvertAll(id => new Hit { FactId = id });
        }

        if (sort is null)
        {
            return [.. scope.Query<Hit>(
                $"SELECT f.fact_id AS FactId, CAST(0 AS DOUBLE PRECISION) AS SortValue {from} ORDER BY {string.Join(", ", driver.Order.Select(o => $"{o} {direction}"))} LIMIT {parameters.Add(limit)}",
                parameters.Values)];
        }

        var behind = "";
        if (cursor is not null)
        {
            var (value, id, sign) = (parameters.Add(cursor.SortValue), parameters.Add(cursor.FactId), descending ? "<" : ">");
            behind = $" AND ({sort} {sign} {value} OR ({sort} = {value} AND f.fact_id {sign} {id}))";
        }

        return [.. scope.Query<Hit>(
            $"SELECT f.fact_id AS FactId, {sort} AS SortValue {from}{behind} ORDER BY {sort} {direction}, f.fact_id {direction} LIMIT {parameters.Add(limit)}",
            parameters.Values)];
    }

    private (Driver Driver, string From) Body(Query query, PageRequest request, IdRange range, SqlParameters parameters, bool? descending)
    {
        var terms = new TermLookup(scope, dialect);
        var conjuncts = query.Root is QueryNode.And and ? and.Terms : [query.Root];
        foreach (var node in conjuncts)
        {
            if (node is QueryNode.Match { Qualifier.Name: "published", Test: FieldTest.Days { Range: var days } })
            {
                var (low, high) = FactId.Published(days);
                range = range.Meet(new IdRange(low, high));
            }
        }

        var driver = new DriverPlanner(scope, dialect, terms, parameters).Choose(conjuncts, range, descending);
        var writer = new ConditionWriter(dialect, terms, parameters);
        var conditions = new List<string> { driver.On, Visible(request, parameters) };
        if (driver.Consumed.Count > 0)
        {
            conditions.Add(range.On("f.fact_id", parameters));
        }

        if (request.SinceRun is { } since)
        {
            conditions.Add($"f.changed_run > {parameters.Add(since)}");
        }

        for (var i = 0; i < conjuncts.Count; i++)
        {
            if (!driver.Consumed.Contains(i) && conjuncts[i] is not QueryNode.Everything)
            {
                conditions.Add(writer.Write(conjuncts[i]));
            }
        }

        return (driver, $"FROM {driver.From} WHERE {string.Join(" AND ", conditions.Where(c => c != "1 = 1").DefaultIfEmpty("1 = 1"))}");
    }

    private static string Visible(PageRequest request, SqlParameters parameters)
    {
        if (request.AsOfRun is not { } run)
        {
            return "f.live = 1";
        }

        var at = parameters.Add(run);
        return $"EXISTS (SELECT 1 FROM presence e WHERE e.version_id = f.version_id AND e.since_run <= {at} AND (e.until_run IS NULL OR e.until_run > {at}))";
    }

    /// <summary>What to sort by before the id, the greatest first; null where the id alone sorts.</summary>
    private static string? SortExpression(FactOrder sort) => sort switch
    {
        FactOrder.Value => "coalesce(f.value, -1e300)",
        FactOrder.Period => "CAST(coalesce(f.period_start, 0) AS DOUBLE PRECISION)",
        FactOrder.Confidence => "-f.confidence",
        _ => null,
    };
}

using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>A query as SQL: the way in, and the conditions that are left.</summary>
/// <param name="Where">Conditions, the driver's own among them.</param>
internal sealed record SearchPlan(Driver Driver, string Where)
{
    /// <summary>FROM and WHERE.</summary>
    public string From => $"{Driver.From()} WHERE {Where}";

    /// <param name="range">Bounds on the ids of hits.</param>
    public static SearchPlan Of(Query query, IdRange range, ReadScope scope, SqlDialect dialect, SqlParameters parameters)
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

        var driver = new DriverPlanner(scope, dialect, terms, parameters).Choose(query, conjuncts, range);
        var writer = new ConditionWriter(dialect, terms, parameters, driver.JoinsSentence);
        var conditions = new List<string> { driver.On, Visible(query, parameters) };
        if (driver.Source is not null)
        {
            conditions.Add(range.On("f.fact_id", parameters));
        }

        if (query.SinceRun is { } since)
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

        return new SearchPlan(driver, string.Join(" AND ", conditions.Where(c => c != "1 = 1").DefaultIfEmpty("1 = 1")));
    }

    private static string Visible(Query query, SqlParameters parameters) =>
        query.AsOfRun is { } run ? $"EXISTS (SELECT 1 FROM presence e WHERE e.version_id = f.version_id AND {RunDriver.Present(parameters.Add(run))})" : "f.live = 1";
}

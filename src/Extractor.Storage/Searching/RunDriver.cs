using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>Enters the store by the versions that the runs of a query brought or saw, where these are few.</summary>
internal static class RunDriver
{
    /// <returns>How many facts they have, and the driver; null where the query asks of no run.</returns>
    public static (long Facts, Driver Driver)? Of(Query query, ReadScope scope, SqlParameters parameters)
    {
        if (query.SinceRun is null && query.AsOfRun is null)
        {
            return null;
        }

        var runs = query.SinceRun is not null ? "v.run_id > @run" : $"v.version_id IN (SELECT e.version_id FROM presence e WHERE {Present("@run")})";
        var run = query.SinceRun ?? query.AsOfRun!.Value;
        var facts = scope.Scalar<long>($"SELECT CAST(coalesce(sum(v.fact_count), 0) AS BIGINT) FROM version v WHERE {runs}", new { run });
        var source = $"SELECT v.fact_low, v.fact_high FROM version v WHERE {runs.Replace("@run", parameters.Add(run), StringComparison.Ordinal)}";
        return (facts, new Driver(source, "fact f", "f.fact_id BETWEEN w.fact_low AND w.fact_high", ["f.fact_id"], []));
    }

    /// <summary>Condition on the presence e of a version that it was in sight when a run had ended.</summary>
    public static string Present(string run) => $"e.since_run <= {run} AND (e.until_run IS NULL OR e.until_run > {run})";
}

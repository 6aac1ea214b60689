using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

/// <summary>The queries that readers keep.</summary>
internal static class SearchLedger
{
    public static IReadOnlyList<SavedSearch> Of(ReadScope scope, string owner) =>
        [.. scope.Query<SavedSearch>("SELECT search_id AS SearchId, name AS Name, query AS Query, seen_run AS SeenRun FROM saved_search WHERE owner = @owner ORDER BY name", new { owner })];

    /// <summary>Keeps a query under a name; one of that name is replaced.</summary>
    public static long Keep(WriteScope scope, string owner, string name, string query, string now) => scope.Scalar<long>(
        """
        INSERT INTO saved_search (owner, name, query, seen_run, created_at)
        VALUES (@owner, @name, @query, (SELECT coalesce(max(run_id), 0) FROM run), @now)
        ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, seen_run = excluded.seen_run RETURNING search_id
        """,
        new { owner, name, query, now });

    public static int Drop(WriteScope scope, string owner, long search) =>
        scope.Execute("DELETE FROM saved_search WHERE owner = @owner AND search_id = @search", new { owner, search });

    public static int See(WriteScope scope, string owner, long search) => scope.Execute(
        "UPDATE saved_search SET seen_run = (SELECT coalesce(max(run_id), 0) FROM run) WHERE owner = @owner AND search_id = @search", new { owner, search });
}

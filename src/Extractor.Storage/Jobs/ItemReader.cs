namespace Extractor.Storage.Jobs;

/// <summary>Reads the items of a run.</summary>
internal sealed class ItemReader(ReadScope scope, SqlDialect dialect)
{
    private static string Columns(string known, string content) =>
        $"""
        SELECT i.run_id AS RunId, i.seq AS Seq, i.path AS Path, i.place AS Place, i.facets AS Facets, i.state AS State, i.attempt AS Attempt,
            f.stage AS Stage, f.reason AS Reason, {known} AS Known, {content} AS Content
        FROM work_item i LEFT JOIN failure f
            ON f.failure_id = (SELECT min(x.failure_id) FROM failure x WHERE x.run_id = i.run_id AND x.seq = i.seq)
        """;

    private sealed record Row
    {
        public long RunId { get; init; }
        public long Seq { get; init; }
        public string Path { get; init; } = "";
        public string? Place { get; init; }
        public string? Facets { get; init; }
        public string State { get; init; } = "";
        public int Attempt { get; init; }
        public string? Stage { get; init; }
        public string? Reason { get; init; }
        public int Known { get; init; }
        public int Content { get; init; }
    }

    public IReadOnlyList<WorkItem> List(long run, ItemFilter filter, long after, int limit) => Read(
        $"{Columns("0", "0")} WHERE i.run_id = @run AND i.seq > @after{Condition(filter, dialect)} ORDER BY i.seq LIMIT @limit",
        new { run, after, limit, state = State(filter), filter.Stage, filter.Text });

    public IReadOnlyList<WorkItem> Waiting(WorkLease lease) =>
        Read($"{Columns(Whether("version v WHERE v.source_path = i.path"), Whether("work_content c WHERE c.run_id = i.run_id AND c.seq = i.seq"))} WHERE i.run_id = @Run AND i.state = 'waiting' AND i.seq BETWEEN @First AND @Last ORDER BY i.seq", lease);

    /// <summary>The filter as a condition on an item i and its failure f; its parameters are state, Stage and Text.</summary>
    public static string Condition(ItemFilter filter, SqlDialect dialect) => string.Concat(
        filter.State is null ? "" : " AND i.state = @state",
        filter.Stage is null ? "" : " AND f.stage = @Stage",
        filter.Text is null ? "" : $" AND ({dialect.Contains("i.path", "@Text")} OR {dialect.Contains("coalesce(f.reason, '')", "@Text")})");

    private static string Whether(string rows) => $"CASE WHEN EXISTS (SELECT 1 FROM {rows}) THEN 1 ELSE 0 END";

    private static string? State(ItemFilter filter) => filter.State is { } state ? LedgerNotation.Write(state) : null;

    private List<WorkItem> Read(string sql, object parameters) =>
        [.. scope.Query<Row>(sql, parameters).Select(r => new WorkItem
        {
            RunId = r.RunId,
            Seq = r.Seq,
            Path = r.Path,
            Place = r.Place,
            Facets = r.Facets,
            State = LedgerNotation.Read<ItemState>(r.State),
            Attempt = r.Attempt,
            Stage = r.Stage,
            Reason = r.Reason,
            IsKnown = r.Known != 0,
            HasContent = r.Content != 0,
        })];
}

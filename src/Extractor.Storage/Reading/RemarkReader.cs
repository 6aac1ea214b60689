using Extractor.Storage.Records;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Reading;

/// <summary>Reads what a reviewer should see of documents beside their facts.</summary>
internal sealed class RemarkReader(ReadScope scope)
{
    private static readonly string Columns =
        $"""
        SELECT r.remark_id AS RemarkId, r.key AS Key, r.code AS Code, r.message AS Message, r.span_start AS SpanStart, r.text AS Text,
            r.context_start AS ContextStart, r.context AS Context, d.document_id AS DocumentId, d.path AS Path, v.title AS Title
        FROM remark r JOIN version v ON v.version_id = {RemarkRows.VersionOf("r.remark_id")} JOIN document d ON d.document_id = v.document_id
        """;

    private const string InSight = "d.version_id = v.version_id AND d.withdrawn_run IS NULL";

    private sealed record Row
    {
        public long RemarkId { get; init; }
        public string Key { get; init; } = "";
        public string Code { get; init; } = "";
        public string? Message { get; init; }
        public int SpanStart { get; init; }
        public string Text { get; init; } = "";
        public int ContextStart { get; init; }
        public string Context { get; init; } = "";
        public long DocumentId { get; init; }
        public string Path { get; init; } = "";
        public string? Title { get; init; }
    }

    /// <summary>Of one version, in reading order.</summary>
    public IReadOnlyList<Remark> OfVersion(long version)
    {
        var (low, high) = RemarkRows.Of(version);
        return [.. scope.Query<Row>($"{Columns} WHERE r.remark_id BETWEEN @low AND @high ORDER BY r.remark_id DESC", new { low, high }).Select(Remark)];
    }

    /// <summary>Of one code in all documents in sight, from behind a remark on.</summary>
    public IReadOnlyList<Remark> OfCode(string code, long? after, int limit) =>
        [.. scope.Query<Row>(
            $"{Columns} WHERE r.code = @code AND r.remark_id < @after AND {InSight} ORDER BY r.remark_id DESC LIMIT @limit",
            new { code, after = after ?? long.MaxValue, limit }).Select(Remark)];

    /// <summary>The newest one in sight with a key, or null.</summary>
    public Remark? ByKey(string key) =>
        scope.Query<Row>($"{Columns} WHERE r.key = @key AND {InSight} ORDER BY r.remark_id DESC LIMIT 1", new { key }).Select(Remark).FirstOrDefault();

    public IReadOnlyList<FacetValue> Counts() =>
        [.. scope.Query<(string Code, long Count)>(
            $"""
            SELECT r.code, count(*) FROM remark r JOIN version v ON v.version_id = {RemarkRows.VersionOf("r.remark_id")}
                JOIN document d ON d.document_id = v.document_id
            WHERE {InSight} GROUP BY r.code ORDER BY 2 DESC, 1
            """).Select(c => new FacetValue(c.Code, c.Count))];

    private static Remark Remark(Row row) => new()
    {
        RemarkId = row.RemarkId,
        Key = row.Key,
        Code = row.Code,
        Message = row.Message,
        DocumentId = row.DocumentId,
        Document = row.Path,
        Title = row.Title,
        Span = new TextSpan(row.SpanStart, row.SpanStart + row.Text.Length),
        Text = row.Text,
        Context = row.Context,
        ContextSpan = new TextSpan(row.ContextStart, row.ContextStart + row.Context.Length),
    };
}

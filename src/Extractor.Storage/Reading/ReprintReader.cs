using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

/// <summary>Reads which documents are one article.</summary>
internal static class ReprintReader
{
    private sealed record Row
    {
        public long DocumentId { get; init; }
        public long OriginId { get; init; }
        public string Path { get; init; } = "";
        public string? Title { get; init; }
        public string? Publisher { get; init; }
        public string? Published { get; init; }
    }

    public static IReadOnlyList<Reprint> Of(ReadScope scope, long document) =>
    [
        .. scope.Query<Row>(
            """
            SELECT f.document_id AS DocumentId, f.origin_id AS OriginId, d.path AS Path, v.title AS Title, v.publisher AS Publisher, v.published AS Published
            FROM fingerprint f JOIN document d ON d.document_id = f.document_id JOIN version v ON v.version_id = d.version_id
            WHERE f.origin_id = (SELECT origin_id FROM fingerprint WHERE document_id = @document) AND f.document_id <> @document AND d.withdrawn_run IS NULL
            ORDER BY CASE WHEN f.origin_id = f.document_id THEN 0 ELSE 1 END, v.published, f.document_id
            """,
            new { document }).Select(r => new Reprint(r.DocumentId, r.Path, r.Title, r.Publisher, Times.ReadDate(r.Published), r.DocumentId == r.OriginId)),
    ];

    public static IReadOnlyDictionary<long, long> Origins(ReadScope scope, IReadOnlyCollection<long> documents) => documents.Count == 0
        ? new Dictionary<long, long>()
        : scope.Query<(long Document, long Origin)>($"SELECT document_id, origin_id FROM fingerprint WHERE document_id IN ({string.Join(',', documents.Distinct())})")
            .ToDictionary(r => r.Document, r => r.Origin);
}

using System.Globalization;
using Extractor.Documents;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Reading;

/// <summary>Reads documents and the list of them.</summary>
internal sealed class DocumentReader(ReadScope scope, SqlDialect dialect)
{
    private sealed record Row
    {
        public long DocumentId { get; init; }
        public long VersionId { get; init; }
        public long RunId { get; init; }
        public long? CurrentId { get; init; }
        public string Path { get; init; } = "";
        public long? WithdrawnRun { get; init; }
        public string Tags { get; init; } = "";
        public string ContentHash { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string? Title { get; init; }
        public string? Publisher { get; init; }
        public string? Published { get; init; }
        public string Authors { get; init; } = "";
        public string Charset { get; init; } = "";
        public int Characters { get; init; }
        public int FactCount { get; init; }
        public long FactLow { get; init; }
        public long FactHigh { get; init; }
        public string SavedAt { get; init; } = "";
        public string Text { get; init; } = "";
        public string? Source { get; init; }
        public int SourceStart { get; init; }
        public string Edits { get; init; } = "";
        public string Blocks { get; init; } = "";
        public string Sections { get; init; } = "";
        public string Issues { get; init; } = "";
    }

    private const string Header =
        """
        SELECT d.document_id AS DocumentId, v.version_id AS VersionId, d.path AS Path, d.withdrawn_run AS WithdrawnRun, d.tags AS Tags, v.content_hash AS ContentHash,
            v.fingerprint AS Fingerprint, v.title AS Title, v.publisher AS Publisher, v.published AS Published, v.authors AS Authors, v.charset AS Charset,
            v.characters AS Characters, v.fact_count AS FactCount, v.fact_low AS FactLow, v.fact_high AS FactHigh, v.saved_at AS SavedAt
        """;

    public StoredDocument? Find(string name) => Number(name) is { } id ? Find(id) : null;

    public StoredDocument? Find(long id) =>
        scope.Scalar<long?>("SELECT version_id FROM document WHERE document_id = @id", new { id }) is { } version ? OfVersion(version) : null;

    /// <summary>A document as one of its versions has it.</summary>
    public StoredDocument? OfVersion(long version)
    {
        var row = scope.First<Row>(
            $"""
            {Header}, t.text AS Text, t.source AS Source, t.source_start AS SourceStart, t.edits AS Edits, t.blocks AS Blocks, t.sections AS Sections, t.issues AS Issues
            FROM version v JOIN document d ON d.document_id = v.document_id JOIN version_text t ON t.version_id = v.version_id
            WHERE v.version_id = @version
            """,
            new { version });
        return row is null ? null : Document(row);
    }

    /// <summary>What the document was and is, the newest first.</summary>
    public IReadOnlyList<VersionSummary> Versions(long document) =>
        [.. scope.Query<Row>(
            $"{Header}, v.run_id AS RunId, d.version_id AS CurrentId FROM version v JOIN document d ON d.document_id = v.document_id WHERE v.document_id = @document ORDER BY v.version_id DESC",
            new { document })
            .Select(r => new VersionSummary(r.VersionId, r.RunId, r.ContentHash, r.Fingerprint, r.Characters, r.FactCount, Times.Read(r.SavedAt), r.VersionId == r.CurrentId))];

    public IReadOnlyList<DocumentSummary> List(string? afterPath, int limit) =>
        [.. scope.Query<Row>(
            $"{Header} FROM document d JOIN version v ON v.version_id = d.version_id WHERE d.path > @after AND d.withdrawn_run IS NULL ORDER BY d.path LIMIT @limit",
            new { after = afterPath ?? "", limit }).Select(Summary)];

    /// <summary>Every document in sight, by path.</summary>
    public IReadOnlyList<ListedDocument> InSight() =>
        [.. scope.Query<Row>($"{Header} FROM document d JOIN version v ON v.version_id = d.version_id WHERE d.withdrawn_run IS NULL ORDER BY d.path")
            .Select(r => new ListedDocument(Summary(r), DocumentNotation.ReadTexts(r.Authors), DocumentNotation.ReadTexts(r.Tags)))];

    /// <summary>Documents in sight whose current version a run brought.</summary>
    public IReadOnlyList<DocumentSummary> BroughtBy(long run) =>
        [.. scope.Query<Row>(
            $"{Header} FROM document d JOIN version v ON v.version_id = d.version_id WHERE v.run_id = @run AND d.withdrawn_run IS NULL ORDER BY d.path", new { run }).Select(Summary)];

    private static DocumentSummary Summary(Row r) => new(
        r.DocumentId, r.Path, r.Title, r.Publisher, Times.ReadDate(r.Published), r.Characters, r.FactCount, r.WithdrawnRun is not null, Times.Read(r.SavedAt));

    private long? Number(string name)
    {
        if (scope.Scalar<long?>("SELECT document_id FROM document WHERE path = @name AND version_id IS NOT NULL", new { name }) is { } byPath)
        {
            return byPath;
        }

        var folded = TextFolding.Fold(name);
        var ends = scope.Query<long>(
            $"SELECT document_id FROM document WHERE version_id IS NOT NULL AND substr(folded_path, length(folded_path) - {folded.Length}) IN (@slash, @backslash, @mark) LIMIT 2",
            new { slash = "/" + folded, backslash = "\\" + folded, mark = "!" + folded }).ToList();
        if (ends.Count == 1)
        {
            return ends[0];
        }

        return long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? scope.Scalar<long?>("SELECT document_id FROM document WHERE document_id = @id AND version_id IS NOT NULL", new { id })
            : null;
    }

    private StoredDocument Document(Row row) => new()
    {
        DocumentId = row.DocumentId,
        Document = new Document
        {
            Path = row.Path,
            ContentHash = row.ContentHash,
            Body = MappedText.Create(row.Source ?? row.Text, DocumentNotation.ReadEdits(row.Edits)),
            SourceStart = row.SourceStart,
            Blocks = DocumentNotation.ReadBlocks(row.Blocks),
            Title = row.Title,
            Published = Times.ReadDate(row.Published),
            Publisher = row.Publisher,
            Authors = DocumentNotation.ReadTexts(row.Authors),
            Sections = DocumentNotation.ReadSections(row.Sections),
            Issues = DocumentNotation.ReadIssues(row.Issues),
            Charset = row.Charset,
        },
        Facts = InOrder(new FactReader(scope, dialect).OfVersion(row.FactLow, row.FactHigh)),
        Issues = DocumentNotation.ReadIssues(row.Issues),
        Remarks = new RemarkReader(scope).OfVersion(row.VersionId),
        Tags = DocumentNotation.ReadTexts(row.Tags),
        Fingerprint = row.Fingerprint,
        SavedAt = Times.Read(row.SavedAt),
        Withdrawn = row.WithdrawnRun is not null,
    };

    /// <summary>Rows that reviewers added stand behind the others.</summary>
    private static IReadOnlyList<StoredFact> InOrder(IReadOnlyList<StoredFact> facts) => facts.Any(f => f.IsHuman) ? [.. facts.OrderBy(f => f.Fact.Span)] : facts;
}

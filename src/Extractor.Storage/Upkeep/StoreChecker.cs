using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Reading;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Upkeep;

/// <summary>Reads every document back and compares it with what was said of it when it was saved.</summary>
internal sealed class StoreChecker(ReadScope scope, SqlDialect dialect)
{
    private const int MaxFindings = 100;

    private sealed record VersionRow
    {
        public long VersionId { get; init; }
        public string Path { get; init; } = "";
        public string Digest { get; init; } = "";
        public int FactCount { get; init; }
        public bool InSight { get; init; }
        public long LiveFacts { get; init; }
        public long Sentences { get; init; }
    }

    public List<string> Check(Action<int>? progress)
    {
        var findings = Counts().ToList();
        var reader = new DocumentReader(scope, dialect);
        var seen = 0;
        var versions = scope.Query<VersionRow>(
            """
            SELECT v.version_id AS VersionId, d.path AS Path, v.digest AS Digest, v.fact_count AS FactCount,
                CASE WHEN d.version_id = v.version_id AND d.withdrawn_run IS NULL THEN 1 ELSE 0 END AS InSight,
                (SELECT count(*) FROM fact f WHERE f.fact_id BETWEEN v.fact_low AND v.fact_high AND f.live = 1) AS LiveFacts,
                (SELECT coalesce(sum(s.fact_count), 0) FROM sentence s WHERE s.sentence_id BETWEEN v.fact_low AND v.fact_high) AS Sentences
            FROM version v JOIN document d ON d.document_id = v.document_id ORDER BY v.version_id
            """).ToList();
        foreach (var version in versions)
        {
            findings.AddRange(Version(version, reader).Select(f => $"{version.Path}: {f}"));
            progress?.Invoke(++seen);
            if (findings.Count >= MaxFindings)
            {
                findings.Add("There is more; only the first findings are named.");
                break;
            }
        }

        return findings;
    }

    private static IEnumerable<string> Version(VersionRow version, DocumentReader reader)
    {
        if (version.LiveFacts != (version.InSight ? version.FactCount : 0))
        {
            yield return $"{version.LiveFacts} of its {version.FactCount} facts are in sight.";
        }

        if (version.Sentences != version.FactCount)
        {
            yield return $"its sentences count {version.Sentences} facts, it has {version.FactCount}.";
        }

        if (Read(version, reader) is { } finding)
        {
            yield return finding;
        }
    }

    private static string? Read(VersionRow version, DocumentReader reader)
    {
        try
        {
            var stored = reader.OfVersion(version.VersionId) ?? throw new InvalidDataException("its text is not there.");
            var extraction = new Extraction(stored.Document, [.. stored.Facts.Where(f => !f.IsHuman).Select(f => f.Machine ?? f.Fact)], stored.Issues);
            return stored.Remarks.Any(r => r.Span.End > stored.Document.Text.Length || r.Span.In(stored.Document.Text) != r.Text) ? "a remark does not quote its text."
                : stored.Facts.Count != version.FactCount ? $"it has {stored.Facts.Count} facts of {version.FactCount}."
                : new VersionRows(extraction, withPairs: false).Digest != version.Digest ? "its text or facts are not those that were saved."
                : null;
        }
        catch (DocumentException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or FormatException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return $"it cannot be read back: {e.Message}";
        }
    }

    private IEnumerable<string> Counts()
    {
        var wrong = scope.Query<(string Field, string Value)>(
            """
            SELECT t.field, t.value FROM term_total n JOIN term t ON t.term_id = n.term_id GROUP BY t.term_id, t.field, t.value HAVING sum(n.total) < 0 LIMIT 5
            """).ToList();
        foreach (var (field, value) in wrong)
        {
            yield return $"The count of {field} {value} is below zero.";
        }

        if (scope.Scalar<long>("SELECT count(*) FROM document d WHERE d.version_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM version v WHERE v.version_id = d.version_id)") is > 0 and var lost)
        {
            yield return $"{lost} documents have no version.";
        }

        var totals = scope.First<(long Stored, long Counted)>(
            """
            SELECT CAST(coalesce((SELECT sum(n.total) FROM term_total n JOIN term t ON t.term_id = n.term_id WHERE t.field = 'kind'), 0) AS BIGINT),
                (SELECT count(*) FROM fact WHERE live = 1)
            """);
        if (totals.Stored != totals.Counted)
        {
            yield return $"The counts by kind say {totals.Stored} facts are in sight, {totals.Counted} are.";
        }
    }
}

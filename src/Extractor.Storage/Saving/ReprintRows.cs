using Extractor.Documents;

namespace Extractor.Storage.Saving;

/// <summary>
/// Links the documents that are one article printed in several places, so that it counts once as a witness. Of those
/// linked the one published first is the origin; where two have the same day or none, the one stored first.
/// </summary>
internal static class ReprintRows
{
    private const int MostDocumentsOfHash = 64; // what more documents share is furniture, and tells no reprint
    private const int MostCandidates = 32;

    /// <summary>Documents up to so many kept phrases have all of them in the index; from there on every second, fourth, eighth.</summary>
    private static readonly int[] Densities = [64, 256, 1024];

    private sealed record Member
    {
        public long DocumentId { get; init; }
        public long OriginId { get; init; }
        public string Print { get; init; } = "";
    }

    /// <summary>Takes the current text of a document into the index and links it.</summary>
    public static void Replace(WriteScope scope, long document, TextFingerprint print)
    {
        Remove(scope, document);
        var reprints = Candidates(scope, print).Where(c => TextFingerprint.FromBytes(Convert.FromBase64String(c.Print)).IsReprintOf(print)).ToList();
        scope.Execute(
            "INSERT INTO fingerprint (document_id, origin_id, print) VALUES (@document, @document, @bytes)",
            new { document, bytes = Convert.ToBase64String(print.ToBytes()) });
        Index(scope, document, print);
        if (reprints.Count > 0)
        {
            Join(scope, [document, .. reprints.Select(r => r.OriginId).Distinct()]);
        }
    }

    /// <summary>Takes a document out of the index; what was linked to it stays linked.</summary>
    public static void Remove(WriteScope scope, long document)
    {
        if (scope.Execute("DELETE FROM fingerprint WHERE document_id = @document", new { document }) == 0)
        {
            return;
        }

        scope.Execute("DELETE FROM fingerprint_hash WHERE document_id = @document", new { document });
        Join(scope, [document]);
    }

    private static List<Member> Candidates(WriteScope scope, TextFingerprint print) => print.Hashes.Count == 0 ? [] : scope.Query<Member>(
        $"""
        SELECT f.document_id AS DocumentId, f.origin_id AS OriginId, f.print AS Print
        FROM (SELECT document_id FROM fingerprint_hash WHERE hash IN ({string.Join(',', print.Hashes.Select(h => (long)h))})
            GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT {MostCandidates}) c
        JOIN fingerprint f ON f.document_id = c.document_id
        """).ToList();

    private static void Index(WriteScope scope, long document, TextFingerprint print)
    {
        var shift = Densities.Count(d => print.Hashes.Count > d);
        // The low bits are the same in all kept hashes, so that the sample goes by higher ones.
        var sample = print.Hashes.Where(h => ((h >> 40) & ((1UL << shift) - 1)) == 0).Select(h => (long)h).ToList();
        if (sample.Count > 0)
        {
            scope.Execute(
                $"""
                INSERT INTO fingerprint_hash (hash, document_id) SELECT column1, @document FROM (VALUES {string.Join(',', sample.Select(h => $"({h})"))}) AS v
                WHERE (SELECT count(*) FROM (SELECT 1 FROM fingerprint_hash h WHERE h.hash = column1 LIMIT {MostDocumentsOfHash}) few) < {MostDocumentsOfHash}
                """,
                new { document });
        }
    }

    /// <summary>All documents that have one of the origins get the one among them that was published first.</summary>
    private static void Join(WriteScope scope, IReadOnlyCollection<long> origins)
    {
        var all = string.Join(',', origins);
        var first = scope.Scalar<long?>(
            $"""
            SELECT f.document_id FROM fingerprint f JOIN document d ON d.document_id = f.document_id LEFT JOIN version v ON v.version_id = d.version_id
            WHERE f.origin_id IN ({all}) ORDER BY CASE WHEN v.published IS NULL THEN 1 ELSE 0 END, v.published, f.document_id LIMIT 1
            """);
        if (first is { } origin)
        {
            scope.Execute($"UPDATE fingerprint SET origin_id = @origin WHERE origin_id IN ({all}) AND origin_id <> @origin", new { origin });
        }
    }
}

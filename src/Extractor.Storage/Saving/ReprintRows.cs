using System.Numerics;
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

    /// <summary>Documents with up to so many kept phrases have all of them in the index, others half as many to as many.</summary>
    private const int Indexed = 64;

    /// <summary>No reprint is so many times as long as the other, or longer.</summary>
    private const int LengthsApart = 4;

    private sealed record Member
    {
        public long DocumentId { get; init; }
        public long OriginId { get; init; }
        public string Print { get; init; } = "";
    }

    /// <summary>Takes the text of a document that is not in the index into it and links it.</summary>
    public static void Add(WriteScope scope, long document, TextFingerprint print)
    {
        var reprints = Candidates(scope, print).Where(c => Read(c.Print).IsReprintOf(print)).ToList();
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
        if (scope.Scalar<string>("DELETE FROM fingerprint WHERE document_id = @document RETURNING print", new { document }) is not { } print)
        {
            return;
        }

        scope.Execute(
            $"DELETE FROM fingerprint_hash WHERE {scope.Dialect.Among("hash", "@hashes")} AND document_id = @document",
            new { hashes = Set(scope, Read(print).Hashes, shift: 0), document });
        Join(scope, [document]);
    }

    private static List<Member> Candidates(WriteScope scope, TextFingerprint print) => print.Hashes.Count == 0 ? [] : scope.Query<Member>(
        $"""
        SELECT f.document_id AS DocumentId, f.origin_id AS OriginId, f.print AS Print
        FROM (SELECT document_id FROM fingerprint_hash WHERE {scope.Dialect.Among("hash", "@hashes")}
            GROUP BY document_id HAVING count(*) > 1 ORDER BY count(*) DESC, document_id LIMIT {MostCandidates}) c
        JOIN fingerprint f ON f.document_id = c.document_id
        """,
        new { hashes = Set(scope, print.Hashes, Shift(print.Hashes.Count / LengthsApart)) }).ToList();

    private static void Index(WriteScope scope, long document, TextFingerprint print)
    {
        if (print.Hashes.Count > 0)
        {
            scope.Execute(
                $"""
                INSERT INTO fingerprint_hash (hash, document_id) SELECT s.id, @document FROM ({scope.Dialect.SetRows("@hashes", "id")}) AS s
                WHERE (SELECT count(*) FROM (SELECT 1 FROM fingerprint_hash h WHERE h.hash = s.id LIMIT {MostDocumentsOfHash}) few) < {MostDocumentsOfHash}
                """,
                new { hashes = Set(scope, print.Hashes, Shift(print.Hashes.Count)), document });
        }
    }

    /// <summary>How often the phrases of a document are halved for the index. Of fewer phrases never more often.</summary>
    private static int Shift(int hashes) => hashes <= Indexed ? 0 : BitOperations.Log2((uint)(hashes - 1) / (Indexed / 2));

    /// <summary>Those of the hashes that are left when they are halved so often: the same of every document that has them.</summary>
    private static object Set(WriteScope scope, IReadOnlyList<ulong> hashes, int shift) =>
        // The low bits are the same in all kept hashes, so that the sample goes by higher ones.
        scope.Dialect.SetValue([.. hashes.Where(h => ((h >> 40) & ((1UL << shift) - 1)) == 0).Select(h => (long)h)]);

    private static TextFingerprint Read(string print) => TextFingerprint.FromBytes(Convert.FromBase64String(print));

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

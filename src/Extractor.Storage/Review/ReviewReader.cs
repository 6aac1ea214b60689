using Extractor.Storage.Reading;

namespace Extractor.Storage.Review;

/// <summary>Reads what was decided.</summary>
internal sealed class ReviewReader(ReadScope scope, SqlDialect dialect)
{
    private sealed record AnchorRow
    {
        public string Document { get; init; } = "";
        public string Target { get; init; } = "";
        public string? FactKey { get; init; }
        public string Status { get; init; } = "";
        public string Note { get; init; } = "";
        public long? RunId { get; init; }
        public string Kind { get; init; } = "";
        public string Quote { get; init; } = "";
        public string Sentence { get; init; } = "";
        public int IsThere { get; init; }
    }

    private const string AnchorColumns =
        """
        SELECT a.document AS Document, a.target AS Target, a.fact_key AS FactKey, a.status AS Status, a.note AS Note, a.run_id AS RunId, g.kind AS Kind, g.quote AS Quote,
            g.sentence AS Sentence, CASE WHEN EXISTS (SELECT 1 FROM document d WHERE d.path = a.document AND d.version_id IS NOT NULL) THEN 1 ELSE 0 END AS IsThere
        FROM review_anchor a JOIN decision g ON g.decision_id = (SELECT max(x.decision_id) FROM decision x WHERE x.document = a.document AND x.target = a.target)
        """;

    public FactReview? Find(string name)
    {
        var named = TargetName.Read(name);
        var rows = scope.Query<long>(
            $"""
            SELECT f.fact_id FROM fact f JOIN version v ON v.version_id = f.version_id JOIN document d ON d.document_id = v.document_id
            WHERE f.live = 1 AND {named.Condition("f.id", "f.key")} LIMIT 2
            """,
            named.Parameters).ToList();
        if (rows.Count > 1)
        {
            throw new ReviewException(ReviewFault.Ambiguous, name);
        }

        if (rows.Count == 1)
        {
            var fact = new FactReader(scope, dialect).Read(rows)[0];
            var target = scope.Scalar<string?>("SELECT target FROM review_anchor WHERE document = @Document AND fact_key = @Key", new { fact.Document, fact.Fact.Key }) ?? fact.Fact.Key;
            return Review(fact.Fact.Id, fact, null, fact.Document, target);
        }

        if (new RemarkReader(scope).ByKey(named.Name) is { } remark)
        {
            return Review(remark.Key, null, remark, remark.Document, remark.Key);
        }

        var log = DecisionLog.Where(scope, "target = @Name", new { named.Name });
        return log.Count == 0 ? null : Review(named.Name, null, null, log[^1].Document, name);
    }

    public IReadOnlyList<DecidedAnchor> Anchors(AnchorStatus? status)
    {
        var anchors = scope.Query<AnchorRow>(AnchorColumns).Select(Anchor).Where(a => status is null || a.Status == status);
        return [.. anchors.OrderByDescending(a => a.Status).ThenBy(a => a.Document, StringComparer.Ordinal).ThenBy(a => a.Target, StringComparer.Ordinal)];
    }

    /// <summary>Of targets that more than one reviewer spoke of, that were assigned, or that are remarks.</summary>
    public IReadOnlyDictionary<TargetKey, Verdict> Verdicts() =>
        DecisionLog.Where(
            scope,
            """
            is_remark = 1 OR EXISTS (SELECT 1 FROM decision x WHERE x.document = decision.document AND x.target = decision.target
                AND (x.action = 'assign' OR x.reviewer <> decision.reviewer))
            """,
            new { })
        .GroupBy(d => new TargetKey(d.Document, d.Target)).ToDictionary(g => g.Key, g => Verdict.Of([.. g]));

    private FactReview Review(string name, Records.StoredFact? fact, Records.Remark? remark, string document, string target)
    {
        var log = DecisionLog.Where(scope, "document = @document AND target = @target", new { document, target });
        var anchor = scope.First<AnchorRow>($"{AnchorColumns} WHERE a.document = @document AND a.target = @target", new { document, target });
        return new FactReview(name, fact, remark, log, Verdict.Of(log), anchor is null ? null : Anchor(anchor));
    }

    private static DecidedAnchor Anchor(AnchorRow row) => row.IsThere != 0
        ? new DecidedAnchor(row.Document, row.Target, row.FactKey, Enum.Parse<AnchorStatus>(row.Status, ignoreCase: true), row.Note, row.RunId, row.Kind, row.Quote, row.Sentence)
        : new DecidedAnchor(row.Document, row.Target, null, AnchorStatus.Orphaned, "document-gone", row.RunId, row.Kind, row.Quote, row.Sentence);
}

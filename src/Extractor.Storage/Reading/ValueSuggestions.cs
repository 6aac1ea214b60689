using Extractor.Storage.Facets;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

/// <summary>Completes what a reader begins to type by values that facts in sight have.</summary>
internal sealed class ValueSuggestions(ReadScope scope, SqlDialect dialect)
{
    /// <summary>Values that hold what was typed; those that begin with it first, then the commonest.</summary>
    public IReadOnlyList<FacetValue> Find(string facet, string begun, int limit)
    {
        var fields = string.Join(", ", FacetCatalog.Fields[facet].Select(f => $"'{f}'"));
        var folded = TextFolding.Fold(begun);
        var condition = folded.Length == 0 ? "1 = 1" : dialect.Contains("t.folded", "@folded");
        return [.. scope.Query<(string Value, long Count)>(
            $"""
            SELECT t.value, CAST(sum(n.total) AS BIGINT) FROM term t JOIN term_total n ON n.term_id = t.term_id
            WHERE t.field IN ({fields}) AND t.value <> '*' AND {condition}
            GROUP BY t.value, t.folded HAVING sum(n.total) > 0
            ORDER BY CASE WHEN substr(t.folded, 1, {folded.Length}) = @folded THEN 0 ELSE 1 END, 2 DESC, 1 LIMIT @limit
            """,
            new { folded, limit }).Select(r => new FacetValue(r.Value, r.Count))];
    }
}

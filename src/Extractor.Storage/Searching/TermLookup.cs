using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>Finds terms by field and test. Lives for one search.</summary>
internal sealed class TermLookup(ReadScope scope, SqlDialect dialect)
{
    private readonly Dictionary<(string Fields, FieldTest Test), TermSet> _found = [];

    public TermSet Find(IReadOnlyList<string> fields, FieldTest test)
    {
        var key = (string.Join(',', fields), test);
        if (!_found.TryGetValue(key, out var set))
        {
            _found[key] = set = Read(fields, test);
        }

        return set;
    }

    /// <summary>Terms of a field that equal one of the values.</summary>
    public TermSet Find(string field, IEnumerable<string> values) => TermSet.Union(values.Select(v => Find([field], new FieldTest.Equal(v))));

    private TermSet Read(IReadOnlyList<string> fields, FieldTest test)
    {
        var parameters = new SqlParameters();
        var names = string.Join(", ", fields.Select(f => parameters.Add(f)));
        var condition = test switch
        {
            FieldTest.Equal e => $"t.folded = {parameters.Add(e.Folded)}",
            FieldTest.Prefix p => $"t.folded >= {parameters.Add(p.Folded)} AND t.folded < {parameters.Add(p.Folded + "\U0010FFFF")}",
            FieldTest.Contain c => dialect.Contains("t.folded", parameters.Add(c.Folded)),
            _ => throw new InvalidOperationException($"Terms cannot be tested by {test}."),
        };
        return new TermSet([.. scope.Query<(long Id, long Total)>(
            $"""
            SELECT t.term_id, CAST(coalesce((SELECT sum(n.total) FROM term_total n WHERE n.term_id = t.term_id), 0) AS BIGINT) FROM term t
            WHERE t.field IN ({names}) AND {condition} ORDER BY t.term_id
            """,
            parameters.Values)]);
    }
}

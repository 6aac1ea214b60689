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
    public TermSet Find(string field, IEnumerable<string> values)
    {
        var sets = values.Select(v => Find([field], new FieldTest.Equal(v))).ToList();
        return new TermSet([.. sets.SelectMany(s => s.Ids).Order()], sets.Sum(s => s.Total));
    }

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
        var rows = scope.Query<(long Id, long Total)>(
            $"""
            SELECT t.term_id, coalesce(sum(n.total), 0) FROM term t LEFT JOIN term_total n ON n.term_id = t.term_id
            WHERE t.field IN ({names}) AND {condition} GROUP BY t.term_id
            """,
            parameters.Values).ToList();
        return new TermSet([.. rows.Select(r => r.Id).Order()], rows.Sum(r => r.Total));
    }
}

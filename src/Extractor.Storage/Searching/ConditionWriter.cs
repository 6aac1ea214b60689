using Extractor.Storage.Queries;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Searching;

/// <summary>
/// Writes a query's tree as a condition on the row f of a fact. Every condition is true or false, never unknown, so that
/// NOT means what the reader thinks.
/// </summary>
internal sealed class ConditionWriter(SqlDialect dialect, TermLookup terms, SqlParameters parameters, bool sentenceJoined)
{
    private const int ProbedTerms = 4;
    private const int CollectedFacts = 50_000;

    private static readonly HashSet<string> SlotFields =
    [
        "indicator", "unit", "region", "basis", "source", "speaker", "mod", "vague", "title", "alias", "refersTo", "category", "issuers", "number", "name", "affiliation", "titles", "role",
    ];

    /// <summary>Whether terms are so few that each is looked up for each fact.</summary>
    public static bool IsProbed(TermSet set) => set.Ids.Count <= ProbedTerms;

    /// <summary>
    /// Condition that a fact has one of few terms. A subquery with LIMIT is looked up for each fact, where EXISTS might be
    /// turned into a join with all facts of the terms.
    /// </summary>
    public static string Probe(TermSet set, string fact, SqlParameters parameters) =>
        set.Ids.Count == 0 ? "1 = 0" : $"(SELECT 1 FROM posting p WHERE p.term_id IN ({string.Join(", ", set.Ids.Select(id => parameters.Add(id)))}) AND p.fact_id = {fact} LIMIT 1) IS NOT NULL";

    public string Write(QueryNode node) => node switch
    {
        QueryNode.Everything => "1 = 1",
        QueryNode.And and => Join(" AND ", and.Terms),
        QueryNode.Or or => Join(" OR ", or.Terms),
        QueryNode.Not not => $"NOT ({Write(not.Term)})",
        QueryNode.Words words when sentenceJoined => dialect.SentenceHolds("s", parameters.Add(words.Folded)),
        QueryNode.Words words => $"EXISTS (SELECT 1 FROM sentence x WHERE x.sentence_id = f.sentence_id AND {dialect.SentenceHolds("x", parameters.Add(words.Folded))})",
        QueryNode.Match match => Write(match.Qualifier, match.Test),
        _ => throw new InvalidOperationException($"No condition for {node}."),
    };

    private string Join(string sign, IReadOnlyList<QueryNode> terms) => $"({string.Join(sign, terms.Select(Write))})";

    private string Write(Qualifier qualifier, FieldTest test) => qualifier.Name switch
    {
        "value" => Value(test),
        "confidence" => test is FieldTest.Number n ? Between("f.confidence", "f.confidence", n.Range) : "1 = 1",
        "period" => Period(test, "NOT IN"),
        "date" => Period(test, "IN"),
        "published" => Published(test),
        "document" => OfVersion($"EXISTS (SELECT 1 FROM document d WHERE d.document_id = v.document_id AND {Path(test)})"),
        "headline" => OfVersion(Text("v.folded_title", test)),
        "text" => Text(dialect.FoldedQuote, test),
        "id" => Text("f.id", test),
        "key" => Text("f.key", test),
        _ when FactTerms.Columns.ContainsKey(qualifier.Name) => Column(qualifier.Name, test),
        _ => Terms(qualifier.Fields, test),
    };

    private string Value(FieldTest test)
    {
        if (test is not FieldTest.Number { Range: var range })
        {
            return "f.value IS NOT NULL";
        }

        var condition = $"f.value IS NOT NULL AND {Between("f.value", "f.value_max", range)}";
        return range.Unit is null ? $"({condition})" : $"({condition} AND f.unit IS NOT NULL AND f.unit = {parameters.Add(TextFolding.Fold(range.Unit))})";
    }

    private string Between(string low, string high, NumberRange range)
    {
        var parts = new List<string>();
        if (range.Min is { } min)
        {
            parts.Add($"{high} {(range.MinExclusive ? ">" : ">=")} {parameters.Add((double)min)}");
        }

        if (range.Max is { } max)
        {
            parts.Add($"{low} {(range.MaxExclusive ? "<" : "<=")} {parameters.Add((double)max)}");
        }

        return parts.Count == 0 ? "1 = 1" : string.Join(" AND ", parts);
    }

    private string Period(FieldTest test, string kinds)
    {
        var condition = $"f.kind {kinds} ('date', 'policy') AND f.period_start IS NOT NULL";
        return test is FieldTest.Days { Range: var days }
            ? $"({condition} AND f.period_start <= {parameters.Add(days.Last)} AND f.period_end >= {parameters.Add(days.First)})"
            : $"({condition})";
    }

    private string Published(FieldTest test)
    {
        if (test is not FieldTest.Days { Range: var days })
        {
            return $"f.fact_id >= {parameters.Add(FactId.FirstDated)}";
        }

        var (low, high) = FactId.Published(days);
        return $"f.fact_id BETWEEN {parameters.Add(low)} AND {parameters.Add(high)}";
    }

    private static string OfVersion(string condition) => $"f.version_id IN (SELECT v.version_id FROM version v WHERE {condition})";

    /// <summary>A whole path, or whole names at its end.</summary>
    private string Path(FieldTest test)
    {
        switch (test)
        {
            case FieldTest.Equal e:
                var whole = parameters.Add(e.Folded);
                var length = e.Folded.Length + 1;
                return $"(d.folded_path = {whole} OR (length(d.folded_path) >= {length} AND substr(d.folded_path, length(d.folded_path) - {length - 1}) IN ({parameters.Add("/" + e.Folded)}, {parameters.Add("\\" + e.Folded)}, {parameters.Add("!" + e.Folded)})))";
            case FieldTest.Prefix p:
                return $"({Text("d.folded_path", p)} OR {dialect.Contains("d.folded_path", parameters.Add("/" + p.Folded))})";
            default:
                return Text("d.folded_path", test);
        }
    }

    private string Text(string expression, FieldTest test) => test switch
    {
        FieldTest.Present => $"{expression} <> ''",
        FieldTest.Equal e => $"{expression} = {parameters.Add(e.Folded)}",
        FieldTest.Prefix p => $"({expression} >= {parameters.Add(p.Folded)} AND {expression} < {parameters.Add(p.Folded + "\U0010FFFF")})",
        FieldTest.Contain c => dialect.Contains(expression, parameters.Add(c.Folded)),
        _ => throw new InvalidOperationException($"Text cannot be tested by {test}."),
    };

    private string Column(string column, FieldTest test) => $"(f.{column} IS NOT NULL AND {Text("f." + column, test)})";

    private string Terms(string[] fields, FieldTest test)
    {
        if (test is FieldTest.Present)
        {
            return $"({string.Join(" OR ", fields.Select(Present))})";
        }

        var set = terms.Find(fields, test);
        if (set.Ids.Count == 0)
        {
            return "1 = 0";
        }

        if (IsProbed(set))
        {
            return Probe(set, "f.fact_id", parameters);
        }

        return dialect.SlotPasses is not { } slotPasses || set.Total <= CollectedFacts || !fields.All(SlotFields.Contains)
            ? $"f.fact_id IN (SELECT q.fact_id FROM posting q WHERE {dialect.Among("q.term_id", parameters.Add(dialect.SetValue([.. set.Ids])))})"
            : $"({string.Join(" OR ", fields.Select(field => slotPasses(field, value => Text(value, test))))})";
    }

    private string Present(string field) => field switch
    {
        "rule" => "1 = 1",
        "issue" => "f.issues IS NOT NULL",
        "publisher" => OfVersion("v.publisher IS NOT NULL"),
        "author" => OfVersion("v.authors <> '[]'"),
        "tag" => OfVersion("EXISTS (SELECT 1 FROM document d WHERE d.document_id = v.document_id AND d.tags <> '[]')"),
        _ => dialect.SlotPresent(field),
    };
}

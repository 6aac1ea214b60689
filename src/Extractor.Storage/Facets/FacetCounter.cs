using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Saving;
using Extractor.Storage.Searching;

namespace Extractor.Storage.Facets;

/// <summary>
/// Counts the values of attributes. Over everything from the stored totals, exactly; within a query over its hits, exactly
/// in a store of some thousands of facts, else over the newest ones, saying so where there are more.
/// </summary>
internal sealed class FacetCounter(ReadScope scope, SqlDialect dialect)
{
    private const int CountedHits = 1000;
    private const int SmallStore = 10_000;
    private const int AtOnce = 2000;

    private sealed record Shared
    {
        public long VersionId { get; init; }
        public string? Publisher { get; init; }
        public string Authors { get; init; } = "";
        public string Tags { get; init; } = "";
    }

    public IReadOnlyList<Facet> Count(Query query, IReadOnlyList<string> names, int top)
    {
        if (names.FirstOrDefault(n => !FacetCatalog.Fields.ContainsKey(n)) is { } unknown)
        {
            throw new ArgumentException($"There is no facet {unknown}.", nameof(names));
        }

        if (!query.IsEverything)
        {
            return Within(query, names, top);
        }

        var counted = Total();
        return [.. names.Select(n => Everything(n, top, counted))];
    }

    private Facet Everything(string name, int top, long counted)
    {
        if (name == "state")
        {
            var decided = scope.Query<(string Value, long Count)>("SELECT state, count(*) FROM fact WHERE live = 1 AND state <> 'pending' GROUP BY state").ToList();
            var states = decided.Append(("pending", counted - decided.Sum(d => d.Count))).Where(d => d.Item2 > 0);
            return new Facet(name, [.. states.OrderByDescending(d => d.Item2).ThenBy(d => d.Item1, StringComparer.Ordinal).Take(top).Select(d => new FacetValue(d.Item1, d.Item2))], counted, false);
        }

        var values = scope.Query<(string Value, long Count)>(
            $"""
            SELECT t.value, CAST(sum(n.total) AS BIGINT) FROM term t JOIN term_total n ON n.term_id = t.term_id
            WHERE t.field IN {Fields(name)} AND n.total <> 0 AND t.value <> '{FactTerms.LongPeriod}'
            GROUP BY t.value HAVING sum(n.total) > 0 ORDER BY 2 DESC, 1 LIMIT @top
            """,
            new { top });
        return new Facet(name, [.. values.Select(v => new FacetValue(v.Value, v.Count))], counted, false);
    }

    private List<Facet> Within(Query query, IReadOnlyList<string> names, int top)
    {
        var most = Total() <= SmallStore ? SmallStore : CountedHits;
        var ids = new FactSearch(scope, dialect).Ids(query, most + 1);
        var capped = ids.Count > most;
        var rows = ids.Take(most).Chunk(AtOnce)
            .SelectMany(part => scope.Query<TermRow>($"{TermRow.Columns} WHERE {dialect.Among("f.fact_id", "@ids")}", new { ids = dialect.SetValue(part) })).ToList();
        var shared = OfDocuments([.. rows.Select(r => r.VersionId).Distinct()]);
        var counts = names.ToDictionary(n => n, _ => new Dictionary<string, long>(StringComparer.Ordinal));
        var counters = names.SelectMany(n => FacetCatalog.Fields[n].Select(f => (Field: f, Name: n))).ToLookup(p => p.Field, p => p.Name);
        var counted = new HashSet<(string, string)>();
        foreach (var row in rows)
        {
            counted.Clear();
            foreach (var term in row.Terms().Concat(shared[row.VersionId]).Append(new FactTerm("state", row.State, false)))
            {
                foreach (var name in term.Value == FactTerms.LongPeriod ? [] : counters[term.Field])
                {
                    if (counted.Add((name, term.Value)))
                    {
                        counts[name][term.Value] = counts[name].GetValueOrDefault(term.Value) + 1;
                    }
                }
            }
        }

        return [.. names.Select(n => new Facet(
            n, [.. counts[n].OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(top).Select(v => new FacetValue(v.Key, v.Value))], rows.Count, capped))];
    }

    /// <summary>How many facts are in sight.</summary>
    private long Total() => scope.Scalar<long>("SELECT coalesce(sum(n.total), 0) FROM term_total n JOIN term t ON t.term_id = n.term_id WHERE t.field = 'kind'");

    private Dictionary<long, List<FactTerm>> OfDocuments(IReadOnlyCollection<long> versions) =>
        scope.Query<Shared>(
            $"SELECT version_id AS VersionId, publisher AS Publisher, authors AS Authors, tags AS Tags FROM version WHERE {dialect.Among("version_id", "@ids")}",
            new { ids = dialect.SetValue(versions) })
        .ToDictionary(v => v.VersionId, v => FactTerms.Of(v.Publisher, DocumentNotation.ReadTexts(v.Authors), DocumentNotation.ReadTexts(v.Tags)).ToList());

    private static string Fields(string name) => $"({string.Join(", ", FacetCatalog.Fields[name].Select(f => $"'{f}'"))})";
}

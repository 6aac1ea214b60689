using Extractor.Storage.Records;

namespace Extractor.Storage.Queries;

/// <summary>Which names mean one indicator. A query for one of them, or for words with one inside, finds all of them.</summary>
public sealed class IndicatorAliases
{
    public static readonly IndicatorAliases None = new([]);

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    private sealed record Group(string Name, List<string> Folded);

    /// <param name="aliases">Earlier ones decide which name is preferred.</param>
    public IndicatorAliases(IEnumerable<IndicatorAlias> aliases)
    {
        foreach (var alias in aliases)
        {
            var (other, name) = (TextFolding.Fold(alias.Alias), TextFolding.Fold(alias.Name));
            if (other.Length == 0 || name.Length == 0 || other == name)
            {
                continue;
            }

            var group = _groups.GetValueOrDefault(name) ?? new Group(alias.Name, [name]);
            group.Folded.AddRange((_groups.GetValueOrDefault(other)?.Folded ?? [other]).Except(group.Folded).ToList());
            foreach (var member in group.Folded)
            {
                _groups[member] = group;
            }
        }
    }

    /// <summary>The name preferred for a folded one; null where it has no other.</summary>
    public string? Preferred(string folded) => _groups.GetValueOrDefault(folded)?.Name;

    /// <summary>A folded text, and it with a name inside it replaced by each other name of the same indicator.</summary>
    public IReadOnlyList<string> Spellings(string folded)
    {
        var spellings = new List<string> { folded };
        foreach (var (name, group) in _groups)
        {
            if (folded.Contains(name, StringComparison.Ordinal))
            {
                spellings.AddRange(group.Folded.Select(other => folded.Replace(name, other, StringComparison.Ordinal)).Where(s => !spellings.Contains(s)).ToList());
            }
        }

        return spellings;
    }

    /// <summary>The query with every indicator asked for in all its spellings.</summary>
    public Query Apply(Query query) => _groups.Count == 0 ? query : query with { Root = Apply(query.Root) };

    private QueryNode Apply(QueryNode node) => node switch
    {
        QueryNode.And and => new QueryNode.And([.. and.Terms.Select(Apply)]),
        QueryNode.Or or => new QueryNode.Or([.. or.Terms.Select(Apply)]),
        QueryNode.Not not => new QueryNode.Not(Apply(not.Term)),
        QueryNode.Match { Qualifier.Name: "indicator" } match => Apply(match),
        _ => node,
    };

    private QueryNode Apply(QueryNode.Match match)
    {
        var tests = match.Test switch
        {
            FieldTest.Equal e => Spellings(e.Folded).Select(s => (FieldTest)new FieldTest.Equal(s)),
            FieldTest.Prefix p => Spellings(p.Folded).Select(s => (FieldTest)new FieldTest.Prefix(s)),
            FieldTest.Contain c => Spellings(c.Folded).Select(s => (FieldTest)new FieldTest.Contain(s)),
            _ => [match.Test],
        };
        List<QueryNode> terms = [.. tests.Select(t => match with { Test = t })];
        return terms.Count == 1 ? terms[0] : new QueryNode.Or(terms);
    }
}

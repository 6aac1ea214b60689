using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Saving;
using Extractor.Storage.Searching;

namespace Extractor.Storage.Tests.Differential;

/// <summary>The query language as plainly as it can be said: every fact in memory, tested one after the other.</summary>
internal sealed class ReferenceSearch
{
    private readonly List<(Extraction Article, Fact Fact, IReadOnlyList<string> Tags, int Order)> _facts = [];
    private readonly List<IndicatorAlias> _aliases = [];
    private int _articles;

    public void AddAlias(string alias, string name) => _aliases.Add(new IndicatorAlias(alias, name, "test"));

    public void Add(Extraction article, IReadOnlyList<string> tags)
    {
        _articles++;
        foreach (var fact in article.Facts)
        {
            _facts.Add((article, fact, tags, _articles));
        }
    }

    /// <summary>Ids of all hits in the order asked for.</summary>
    public List<string> Find(Query query, FactOrder order)
    {
        var newest = _facts.Where(f => Passes(query.Root, f.Article, f.Fact, f.Tags))
            .OrderByDescending(f => f.Article.Document.Published?.DayNumber ?? -1).ThenByDescending(f => f.Order).ToList(); // stable: reading order stays
        var sorted = order switch
        {
            FactOrder.Newest => newest,
            FactOrder.Oldest => Enumerable.Reverse(newest),
            FactOrder.Value => newest.OrderByDescending(f => (double?)f.Fact.NumberOf("value") ?? double.NegativeInfinity),
            FactOrder.Period => newest.OrderByDescending(f => VersionRows.PeriodOf(f.Fact)?.First ?? 0),
            FactOrder.Confidence => newest.OrderBy(f => f.Fact.Confidence),
            _ => Relevant([.. newest.Take(1000)], query.Root).Concat(newest.Skip(1000)),
        };
        return [.. sorted.Select(f => f.Fact.Id)];
    }

    private static IEnumerable<(Extraction Article, Fact Fact, IReadOnlyList<string> Tags, int Order)> Relevant(
        List<(Extraction Article, Fact Fact, IReadOnlyList<string> Tags, int Order)> newest, QueryNode root)
    {
        var scores = RelevanceScore.Of(newest.ConvertAll(f => f.Fact), new MatchMarks(root).Words);
        return newest.Zip(scores).OrderByDescending(p => p.Second).Select(p => p.First);
    }

    private bool Passes(QueryNode node, Extraction article, Fact fact, IReadOnlyList<string> tags) => node switch
    {
        QueryNode.Everything => true,
        QueryNode.And and => and.Terms.All(t => Passes(t, article, fact, tags)),
        QueryNode.Or or => or.Terms.Any(t => Passes(t, article, fact, tags)),
        QueryNode.Not not => !Passes(not.Term, article, fact, tags),
        QueryNode.Words words => TextFolding.Fold(fact.Sentence).Contains(words.Folded, StringComparison.Ordinal),
        QueryNode.Match match => Passes(match, article, fact, tags),
        _ => throw new InvalidOperationException(),
    };

    private bool Passes(QueryNode.Match match, Extraction article, Fact fact, IReadOnlyList<string> tags)
    {
        var document = article.Document;
        var dated = fact.Kind is "date" or "policy";
        switch (match.Qualifier.Name)
        {
            case "document" or "headline" or "publisher" or "author" or "published" or "tag":
                return DocumentTest.Passes(match, document.Path, document.Title, document.Publisher, document.Published, document.Authors, tags);
            case "value":
                return fact.NumberOf("value") is { } value
                    && (match.Test is not FieldTest.Number { Range: var range }
                        || (range.Overlaps((double)value, (double)(fact.NumberOf("upper") ?? value)) && (range.Unit is null || Folded(fact.TextOf("unit")) == TextFolding.Fold(range.Unit))));
            case "confidence":
                return match.Test is not FieldTest.Number { Range: var sure } || sure.Overlaps(fact.Confidence, fact.Confidence);
            case "period" or "date":
                return dated == (match.Qualifier.Name == "date") && VersionRows.PeriodOf(fact) is { } days && (match.Test is not FieldTest.Days wanted || wanted.Range.Overlaps(days));
            default:
                return match.Qualifier.Fields.SelectMany(f => Values(fact, f)).Any(v => Spelled(match).Any(t => t.Passes(TextFolding.Fold(v))));
        }
    }

    /// <summary>The test, in every spelling of the indicator it asks for.</summary>
    private IEnumerable<FieldTest> Spelled(QueryNode.Match match)
    {
        if (match.Qualifier.Name != "indicator" || match.Test is FieldTest.Present)
        {
            return [match.Test];
        }

        var spellings = new IndicatorAliases(_aliases);
        return match.Test switch
        {
            FieldTest.Equal e => spellings.Spellings(e.Folded).Select(s => new FieldTest.Equal(s)),
            FieldTest.Prefix p => spellings.Spellings(p.Folded).Select(s => new FieldTest.Prefix(s)),
            FieldTest.Contain c => spellings.Spellings(c.Folded).Select(s => new FieldTest.Contain(s)),
            _ => throw new InvalidOperationException(),
        };
    }

    private static string? Folded(string? text) => text is null ? null : TextFolding.Fold(text);

    private static IEnumerable<string> Values(Fact fact, string field) => field switch
    {
        "kind" => [fact.Kind],
        "rule" => [fact.Rule],
        "issue" => fact.Issues,
        "state" => ["pending"],
        "id" => [fact.Id],
        "key" => [fact.Key],
        "text" => [fact.Quote],
        _ => fact[field] switch
        {
            FactValue.Text text => [text.Value],
            FactValue.List list => list.Values,
            FactValue.Flag flag => [flag.Value ? "true" : "false"],
            _ => [],
        },
    };
}

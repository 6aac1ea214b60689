using Extractor.Audit.CrossArticle;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>Sets the figures of a store's articles against each other. Reprints of one article are one source.</summary>
internal sealed class ConflictFinder(IFactStore store)
{
    /// <summary>So many figures are compared, the newest; a narrower query reaches older ones.</summary>
    public const int MostFigures = 20_000;

    public ConflictReport Find(Query query)
    {
        QueryNode[] figures =
        [
            new QueryNode.Match(QualifierCatalog.Find("kind")!, new FieldTest.Equal("figure")),
            new QueryNode.Match(QualifierCatalog.Find("period")!, new FieldTest.Present()),
        ];
        IEnumerable<QueryNode> asked = query.Root switch { QueryNode.Everything => [], QueryNode.And and => and.Terms, var root => [root] };
        var facts = store.Stream(query with { Root = new QueryNode.And([.. asked, .. figures]) }).Take(MostFigures).Where(f => f.State != "rejected").ToList();
        var byPlace = facts.ToDictionary(f => (f.Document, f.Fact.Id));
        var origins = store.Origins([.. facts.Select(f => f.DocumentId).Distinct()]);
        var aliases = new IndicatorAliases(store.IndicatorAliases());
        var audit = new CrossArticleAudit(name => aliases.Preferred(TextFolding.Fold(name)) ?? name);
        var findings = audit.Run(facts.Select(f => Witness(f, $"{origins.GetValueOrDefault(f.DocumentId, f.DocumentId)}")));
        return new ConflictReport(
            [.. findings.Select(f => new ConflictItem(f, [.. f.Sides.Select(s => (IReadOnlyList<StoredFact>)[.. s.Select(w => byPlace[(w.Document, w.Fact.Id)])])]))], facts.Count >= MostFigures);
    }

    private static Witness Witness(StoredFact fact, string origin) => new(fact.Fact, fact.Document, origin, fact.Published);
}

using Extractor.Audit.CrossArticle;
using Extractor.Documents;
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
        var aliases = new IndicatorAliases(store.IndicatorAliases());
        var audit = new CrossArticleAudit(name => aliases.Preferred(TextFolding.Fold(name)) ?? name);
        var first = audit.Run(facts.Select(f => Witness(f, f.Document)));
        var involved = first.SelectMany(f => f.Sides.SelectMany(s => s.Select(w => w.Document))).ToHashSet();
        var origins = Origins(involved);
        // Once more with what is known of reprints, since the first look took each for a source of its own.
        var findings = audit.Run(facts.Select(f => Witness(f, origins.GetValueOrDefault(f.Document, f.Document))));
        return new ConflictReport(
            [.. findings.Select(f => new ConflictItem(f, [.. f.Sides.Select(s => (IReadOnlyList<StoredFact>)[.. s.Select(w => byPlace[(w.Document, w.Fact.Id)])])]))], facts.Count >= MostFigures);
    }

    private static Witness Witness(StoredFact fact, string origin) => new(fact.Fact, fact.Document, origin, fact.Published);

    /// <summary>For each document the first one that it is a reprint of, or it itself.</summary>
    private Dictionary<string, string> Origins(IEnumerable<string> documents)
    {
        var index = new FingerprintIndex();
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in documents.Order(StringComparer.Ordinal))
        {
            if (store.FindDocument(path) is not { } held)
            {
                continue;
            }

            var print = TextFingerprint.Of(held.Document.Text);
            origins[path] = index.Find(print) is [var known, ..] ? origins[known] : path;
            index.Add(path, print);
        }

        return origins;
    }
}

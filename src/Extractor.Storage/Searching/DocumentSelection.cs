using Extractor.Storage.Queries;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Searching;

/// <summary>
/// The documents a query means: those with a fact it finds; and, where it asks of documents alone, those without facts
/// that it describes.
/// </summary>
internal sealed class DocumentSelection(ReadScope scope, SqlDialect dialect)
{
    public IReadOnlyList<DocumentSummary> Find(Query query)
    {
        var found = scope.Query<long>(new FactSearch(scope, dialect).Documents(query, out var parameters), parameters).ToHashSet();
        var describes = AsksOfDocumentsAlone(query.Root);
        return [.. new DocumentReader(scope, dialect).InSight().Where(d => found.Contains(d.Summary.DocumentId) || (describes && d.Summary.Facts == 0 && Passes(query.Root, d)))
            .Select(d => d.Summary)];
    }

    private static bool AsksOfDocumentsAlone(QueryNode node) => node switch
    {
        QueryNode.Everything => true,
        QueryNode.And and => and.Terms.All(AsksOfDocumentsAlone),
        QueryNode.Or or => or.Terms.All(AsksOfDocumentsAlone),
        QueryNode.Not not => AsksOfDocumentsAlone(not.Term),
        QueryNode.Match match => match.Qualifier.Name is "document" or "headline" or "publisher" or "author" or "published" or "tag",
        _ => false,
    };

    private static bool Passes(QueryNode node, ListedDocument document) => node switch
    {
        QueryNode.And and => and.Terms.All(t => Passes(t, document)),
        QueryNode.Or or => or.Terms.Any(t => Passes(t, document)),
        QueryNode.Not not => !Passes(not.Term, document),
        QueryNode.Match match => DocumentTest.Passes(match, document.Summary.Path, document.Summary.Title, document.Summary.Publisher, document.Summary.Published, document.Authors, document.Tags),
        _ => true,
    };
}

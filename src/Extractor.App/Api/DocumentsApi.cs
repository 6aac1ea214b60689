using System.ComponentModel;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

internal static class DocumentsApi
{
    public static Tagged<DocumentListBody> List(
        IFactStore store,
        [Description("Only documents with a fact that the query finds, or that a query about documents alone describes")] string? q,
        [Description("How many documents, 1 to 1000; 20 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var count = RequestValues.Limit(limit);
        IReadOnlyList<DocumentSummary> found = string.IsNullOrWhiteSpace(q)
            ? store.Documents(after is "" ? null : after, count + 1)
            : [.. store.FindDocuments(Query.Parse(q)).Where(d => string.CompareOrdinal(d.Path, after ?? "") > 0).Take(count + 1)];
        return new(new DocumentListBody([.. found.Take(count)], found.Count > count ? found[count - 1].Path : null));
    }

    public static Tagged<DocumentBody> Get(IFactStore store, [Description("Its number")] long id) =>
        store.FindDocument(id) is { } document
            ? new(new DocumentBody(document))
            : throw new ApiException(StatusCodes.Status404NotFound, $"There is no document {id}.");
}

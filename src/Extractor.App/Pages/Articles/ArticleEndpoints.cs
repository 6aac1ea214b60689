using System.Globalization;
using Extractor.App.Pages.Shared;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Articles;

/// <summary>Answers <c>/articles</c> and what lies below it.</summary>
internal static class ArticleEndpoints
{
    private const int Rows = 60;

    public static IResult List(IFactStore store, string? q, string? after)
    {
        var query = q?.Trim() ?? "";
        try
        {
            var found = query.Length == 0
                ? store.Documents(after, Rows + 1)
                : store.FindDocuments(Query.Parse(query)).SkipWhile(d => after is not null && string.CompareOrdinal(d.Path, after) <= 0).Take(Rows + 1).ToList();
            return Page.Of<ArticlesPage>(new { Documents = found.Take(Rows).ToList(), Query = query, Next = found.Count > Rows ? found[Rows - 1].Path : null });
        }
        catch (QueryException x)
        {
            return Page.Of<ArticlesPage>(new { Documents = Array.Empty<DocumentSummary>(), Query = query, Fault = x }, StatusCodes.Status400BadRequest);
        }
    }

    public static IResult Get(HttpContext context, IFactStore store, long id, long? v, string? show, string? hide, string? f)
    {
        if (Find(store, id, v) is not { } stored)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "article.missing");
        }

        return Page.Of<ArticlePage>(new
        {
            Model = new ArticleModel
            {
                Stored = stored,
                Versions = store.Versions(id),
                Reprints = store.Reprints(id),
                Version = v,
                Show = show is "repairs" or "source" ? show : null,
                Hidden = hide?.Split(',') ?? [],
                Fact = f,
                Changed = v is null ? null : Changed(stored, store.FindDocument(Number(id))),
            },
        });
    }

    /// <summary>Everything about one fact of the article, as a piece of a page.</summary>
    public static IResult Card(IFactStore store, long id, int n, long? v) =>
        Find(store, id, v) is { } stored && n >= 0 && n < stored.Facts.Count ? Page.Of<FactCard>(new { Fact = stored.Facts[n] }) : Results.NotFound();

    private static StoredDocument? Find(IFactStore store, long id, long? version)
    {
        var stored = version is { } v ? store.FindVersion(v) : store.FindDocument(Number(id));
        return stored?.DocumentId == id ? stored : null;
    }

    private static (int, int)? Changed(StoredDocument old, StoredDocument? current)
    {
        if (current is null)
        {
            return null;
        }

        var before = old.Facts.Select(f => f.Fact.Key).ToHashSet();
        var now = current.Facts.Select(f => f.Fact.Key).ToHashSet();
        return (before.Count(k => !now.Contains(k)), now.Count(k => !before.Contains(k)));
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

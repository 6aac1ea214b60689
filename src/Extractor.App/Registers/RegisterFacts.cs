using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>The facts that registers are made of.</summary>
internal static class RegisterFacts
{
    private const int Most = 50_000;

    /// <summary>Facts that pass a query and further conditions, without those rejected; the newest so many.</summary>
    public static List<StoredFact> Read(IFactStore store, Query query, params ReadOnlySpan<(string Qualifier, string Value)> also)
    {
        var terms = new List<QueryNode>(query.Root switch { QueryNode.Everything => [], QueryNode.And and => and.Terms, var root => [root] });
        foreach (var (qualifier, value) in also)
        {
            terms.Add(new QueryNode.Match(QualifierCatalog.Find(qualifier)!, value.Length == 0 ? new FieldTest.Present() : new FieldTest.Equal(TextFolding.Fold(value))));
        }

        return [.. store.Stream(query with { Root = new QueryNode.And(terms) }).Take(Most).Where(f => f.State != "rejected")];
    }
}

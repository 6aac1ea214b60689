using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>The facts that registers are made of.</summary>
internal static class RegisterFacts
{
    /// <summary>All facts that pass a query and further conditions, without those rejected, the newest first; read as they are asked for.</summary>
    public static IEnumerable<StoredFact> Read(IFactStore store, Query query, params IEnumerable<(string Qualifier, string Value)> also) => store
        .Stream(query.Narrowed(also.Select(a => new QueryNode.Match(
            QualifierCatalog.Find(a.Qualifier)!, a.Value.Length == 0 ? new FieldTest.Present() : new FieldTest.Equal(TextFolding.Fold(a.Value))))))
        .Where(f => f.State != "rejected");
}

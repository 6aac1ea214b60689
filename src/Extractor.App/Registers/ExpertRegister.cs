using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>Brings the mentions of people together: one name at one organisation is one person, and no more is assumed.</summary>
internal static class ExpertRegister
{
    public static IReadOnlyList<ExpertEntry> Read(IFactStore store, Query query)
    {
        var mentions = RegisterFacts.Read(store, query, ("kind", "expert")).Where(m => m.Fact.TextOf("name") is not null);
        var said = RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("speaker", "")).ToLookup(f => (f.Document, f.Fact.TextOf("speaker")));
        return
        [
            .. mentions.GroupBy(m => (Name: m.Fact.TextOf("name")!, Affiliation: m.Fact.TextOf("affiliation")))
                .Select(g => new ExpertEntry(
                    g.Key.Name, g.Key.Affiliation, [.. g.SelectMany(m => m.Fact.ListOf("titles")).Distinct()], [.. g],
                    [.. g.Select(m => m.Document).Distinct().SelectMany(d => said[(d, g.Key.Name)])]))
                .OrderByDescending(e => e.Articles.Count).ThenByDescending(e => e.Said.Count).ThenBy(e => e.Name, StringComparer.Ordinal),
        ];
    }
}

using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>Brings the mentions of titled documents together by their titles; an alias goes by the title it stands for.</summary>
internal static class PolicyRegister
{
    public static IReadOnlyList<PolicyEntry> Read(IFactStore store, Query query)
    {
        var mentions = RegisterFacts.Read(store, query, ("kind", "policy")).Where(m => TitleOf(m) is not null).ToList();
        var targets = new TargetIndex(RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("status", "target")));
        return
        [
            .. mentions.GroupBy(m => TextFolding.Fold(TitleOf(m)!)).Select(g => Entry([.. g], targets))
                .OrderByDescending(e => e.Articles.Count).ThenByDescending(e => e.Date, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal),
        ];
    }

    private static PolicyEntry Entry(List<StoredFact> mentions, TargetIndex targets)
    {
        var title = TitleOf(mentions[0])!;
        var aliases = mentions.SelectMany(m => new[] { m.Fact.TextOf("alias"), m.Fact.TextOf("refersTo") is null ? null : m.Fact.TextOf("title") })
            .OfType<string>().Where(a => a != title).Distinct().ToList();
        return new PolicyEntry(
            title, Commonest(mentions, "category") ?? "other", aliases, Commonest(mentions, "number"),
            [.. mentions.Select(m => m.Fact.ListOf("issuers")).OrderByDescending(i => i.Count).First()], Commonest(mentions, "date"), mentions, targets.Of(title, aliases, mentions));
    }

    private static string? TitleOf(StoredFact mention) => mention.Fact.TextOf("refersTo") ?? mention.Fact.TextOf("title");

    private static string? Commonest(List<StoredFact> mentions, string slot) =>
        mentions.Select(m => m.Fact.TextOf(slot)).OfType<string>().CountBy(t => t).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
}

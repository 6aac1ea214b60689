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
        var targets = RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("status", "target"));
        return
        [
            .. mentions.GroupBy(m => TextFolding.Fold(TitleOf(m)!)).Select(g => Entry([.. g], targets))
                .OrderByDescending(e => e.Articles.Count).ThenByDescending(e => e.Date, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal),
        ];
    }

    private static PolicyEntry Entry(List<StoredFact> mentions, List<StoredFact> targets)
    {
        var title = TitleOf(mentions[0])!;
        var aliases = mentions.SelectMany(m => new[] { m.Fact.TextOf("alias"), m.Fact.TextOf("refersTo") is null ? null : m.Fact.TextOf("title") })
            .OfType<string>().Where(a => a != title).Distinct().ToList();
        var set = targets.Where(t => Sets(t, title, aliases, mentions)).ToList();
        return new PolicyEntry(
            title, Commonest(mentions, "category") ?? "other", aliases, Commonest(mentions, "number"),
            [.. mentions.Select(m => m.Fact.ListOf("issuers")).OrderByDescending(i => i.Count).First()], Commonest(mentions, "date"), mentions, set);
    }

    /// <summary>A target is the document's where it is named as source, where its own text says it, or where the same sentence names it.</summary>
    private static bool Sets(StoredFact target, string title, List<string> aliases, List<StoredFact> mentions)
    {
        var source = target.Fact.TextOf("source")?.Trim('《', '》');
        return (source is not null && (source == title || (aliases.Contains(source) && mentions.Exists(m => m.Document == target.Document))))
            || (target.Title?.Contains(title, StringComparison.Ordinal) ?? false)
            || mentions.Exists(m => m.Document == target.Document && m.Fact.SentenceSpan == target.Fact.SentenceSpan);
    }

    private static string? TitleOf(StoredFact mention) => mention.Fact.TextOf("refersTo") ?? mention.Fact.TextOf("title");

    private static string? Commonest(List<StoredFact> mentions, string slot) =>
        mentions.Select(m => m.Fact.TextOf(slot)).OfType<string>().CountBy(t => t).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
}

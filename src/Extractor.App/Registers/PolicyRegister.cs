using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>
/// Brings the mentions of titled documents together by their titles; an alias goes by the title it stands for. Laws, plans and
/// the like stand first, then reports, then titles that do not say which document is meant. Works are listed where a query
/// asks for categories.
/// </summary>
internal static class PolicyRegister
{
    public static IReadOnlyList<PolicyEntry> Read(IFactStore store, Query query)
    {
        var mentions = RegisterFacts.Read(store, query, ("kind", "policy")).Where(m => TitleOf(m) is not null).ToList();
        var targets = new TargetIndex([.. RegisterFacts.Read(store, Query.Everything, ("kind", "figure"), ("status", "target"))]);
        var titles = new PolicyTitles();
        var withWorks = AsksForCategory(query.Root);
        return
        [
            .. Documents(mentions).Select(g => Entry(g, targets)).Where(e => withWorks || !e.IsWork)
                .OrderBy(e => Rank(e, titles)).ThenByDescending(e => e.Articles.Count).ThenByDescending(e => e.Date, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>The mentions of each document. A title without its issuer is the one title that has the issuer before it.</summary>
    private static IEnumerable<List<StoredFact>> Documents(List<StoredFact> mentions)
    {
        var byKey = mentions.GroupBy(m => PolicyTitles.Key(TitleOf(m)!)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var whole = byKey.Keys.Where(k => PolicyTitles.WithoutIssuer(k) is not null).ToLookup(k => PolicyTitles.WithoutIssuer(k)!, StringComparer.Ordinal);
        foreach (var (key, group) in byKey)
        {
            var (isWithoutIssuer, full) = (whole[key].Count() == 1, PolicyTitles.WithoutIssuer(key));
            if (!isWithoutIssuer)
            {
                yield return full is not null && whole[full].Count() == 1 && byKey.TryGetValue(full, out var more)
                    ? [.. group.Concat(more).OrderByDescending(m => m.Published)]
                    : group;
            }
        }
    }

    private static PolicyEntry Entry(List<StoredFact> mentions, TargetIndex targets)
    {
        var title = mentions.CountBy(m => TitleOf(m)!).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
        var aliases = mentions.SelectMany(m => new[] { TitleOf(m), m.Fact.TextOf("alias"), m.Fact.TextOf("refersTo") is null ? null : m.Fact.TextOf("title") })
            .OfType<string>().Where(a => a != title).Distinct().ToList();
        return new PolicyEntry(
            title, Commonest(mentions, "category") ?? "other", aliases, Commonest(mentions, "number"),
            [.. mentions.Select(m => m.Fact.ListOf("issuers")).OrderByDescending(i => i.Count).First()], Commonest(mentions, "date"), mentions, targets.Of(title, aliases, mentions));
    }

    private static int Rank(PolicyEntry entry, PolicyTitles titles) =>
        entry.IsWork ? 3 : entry.Number is null && titles.IsBare(entry.Title) ? 2 : entry.Category is "report" or "other" ? 1 : 0;

    private static bool AsksForCategory(QueryNode node) => node switch
    {
        QueryNode.And and => and.Terms.Any(AsksForCategory),
        QueryNode.Or or => or.Terms.Any(AsksForCategory),
        QueryNode.Not not => AsksForCategory(not.Term),
        QueryNode.Match match => match.Qualifier.Name == "category",
        _ => false,
    };

    private static string? TitleOf(StoredFact mention) => mention.Fact.TextOf("refersTo") ?? mention.Fact.TextOf("title");

    private static string? Commonest(List<StoredFact> mentions, string slot) =>
        mentions.Select(m => m.Fact.TextOf(slot)).OfType<string>().CountBy(t => t).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
}

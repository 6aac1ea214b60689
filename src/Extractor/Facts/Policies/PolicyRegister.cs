using Extractor.Documents;
using Extractor.Recognition.Titles;

namespace Extractor.Facts.Policies;

/// <summary>
/// Brings the mentions of one document's policies together: short names find the full title they stand for, and what one
/// mention says of issuers, date and number holds for the others. Linear in the mentions.
/// </summary>
internal sealed class PolicyRegister(TitleCategories categories)
{
    private const int LongestKind = 8;

    /// <param name="mentions">In reading order.</param>
    /// <param name="ownTitle">The article's own title where it is a policy document; null elsewhere.</param>
    public void Resolve(IReadOnlyList<PolicyMention> mentions, PolicyMention? ownTitle)
    {
        var firstWithAlias = new Dictionary<string, PolicyMention>(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(m => m.Alias is not null))
        {
            firstWithAlias.TryAdd(mention.Alias!, mention);
        }

        var aliases = new Dictionary<string, PolicyMention>(firstWithAlias, StringComparer.Ordinal);
        var byEnding = new Dictionary<string, PolicyMention>(StringComparer.Ordinal);
        var settled = new Dictionary<string, PolicyMention>(StringComparer.Ordinal);
        AddEndings(byEnding, ownTitle);
        foreach (var mention in mentions)
        {
            var isKind = categories.IsKindOnly(mention.Title);
            mention.Antecedent = aliases.GetValueOrDefault(mention.Title) is { } named && named.Title != mention.Title ? named
                : !isKind ? null
                : settled.GetValueOrDefault(mention.Title) // a short name keeps its meaning through the article
                    ?? byEnding.GetValueOrDefault(mention.Title.Replace("草案", "", StringComparison.Ordinal));
            if (mention.Antecedent is { } antecedent)
            {
                settled.TryAdd(mention.Title, antecedent);
            }
            else if (isKind && mention.Category != "other")
            {
                mention.Draft.Issues.Add(IssueCodes.PolicyUnresolvedAlias);
                mention.Draft.Confidence = Math.Min(mention.Draft.Confidence, 0.6);
            }

            if (mention.Alias is { } alias)
            {
                aliases[alias] = mention;
            }

            AddEndings(byEnding, isKind ? null : mention);
        }

        Fill(mentions);
    }

    /// <summary>Registers a full title under each of its endings, the last title for each.</summary>
    private static void AddEndings(Dictionary<string, PolicyMention> byEnding, PolicyMention? mention)
    {
        if (mention is null)
        {
            return;
        }

        var title = mention.Title;
        var bracket = title.LastIndexOfAny(['（', '(']);
        var bare = (bracket > 0 && title[^1] is '）' or ')' ? title[..bracket] : title).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年');
        for (var length = 1; length <= Math.Min(LongestKind, bare.Length); length++)
        {
            byEnding[bare[^length..]] = mention;
        }
    }

    private static void Fill(IReadOnlyList<PolicyMention> mentions)
    {
        var issuers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        var dates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Issuers.Count > 0)
            {
                issuers.TryAdd(mention.Title, mention.Issuers);
            }

            Known(numbers, mention.Title, mention.Number);
            Known(dates, mention.Title, mention.Date);
        }

        foreach (var mention in mentions)
        {
            var draft = mention.Draft;
            var whole = mention.Antecedent ?? mention;
            draft["title"] = mention.Title;
            draft["category"] = mention.Antecedent?.Category ?? mention.Category;
            draft["refersTo"] = mention.Antecedent?.Title;
            draft["alias"] = mention.Alias;
            Slot(draft, "number", mention.Number, whole.Number ?? numbers.GetValueOrDefault(whole.Title));
            Slot(draft, "date", mention.Date, whole.Date ?? dates.GetValueOrDefault(whole.Title));
            if (mention.Issuers.Count == 0 && issuers.TryGetValue(whole.Title, out var known))
            {
                draft.Inherit("issuers", new FactValue.List(known));
            }
            else
            {
                draft["issuers"] = new FactValue.List(mention.Issuers);
            }
        }
    }

    private static void Known(Dictionary<string, string> values, string title, string? value)
    {
        if (value is not null)
        {
            values.TryAdd(title, value);
        }
    }

    private static void Slot(FactDraft draft, string slot, string? own, string? known)
    {
        if (own is not null)
        {
            draft[slot] = own;
        }
        else if (known is not null)
        {
            draft.Inherit(slot, new FactValue.Text(known));
        }
    }
}

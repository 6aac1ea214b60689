using Extractor.Documents;
using Extractor.Recognition.Titles;

namespace Extractor.Facts.Policies;

/// <summary>
/// Brings the mentions of one document's policies together: short names find the full title they stand for, and what one
/// mention says of issuers, date and number holds for the others.
/// </summary>
internal sealed class PolicyRegister(TitleCategories categories)
{
    /// <param name="mentions">In reading order.</param>
    /// <param name="ownTitle">The article's own title where it is a policy document; null elsewhere.</param>
    public void Resolve(IReadOnlyList<PolicyMention> mentions, PolicyMention? ownTitle)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            mention.Antecedent = ByAlias(mentions, mention) ?? (categories.IsKindOnly(mention.Title) ? ByEnding(mentions, i, ownTitle) : null);
            if (mention.Antecedent is null && categories.IsKindOnly(mention.Title) && mention.Category != "other")
            {
                mention.Draft.Issues.Add(IssueCodes.PolicyUnresolvedAlias);
                mention.Draft.Confidence = Math.Min(mention.Draft.Confidence, 0.6);
            }
        }

        foreach (var mention in mentions)
        {
            Fill(mention, mentions);
        }
    }

    private static PolicyMention? ByAlias(IReadOnlyList<PolicyMention> mentions, PolicyMention mention)
    {
        PolicyMention? found = null;
        foreach (var candidate in mentions)
        {
            if (candidate.Alias == mention.Title && candidate.Title != mention.Title && (found is null || candidate.Span.Start < mention.Span.Start))
            {
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>The last full title before it that ends with its word; else the article's own.</summary>
    private PolicyMention? ByEnding(IReadOnlyList<PolicyMention> mentions, int index, PolicyMention? ownTitle)
    {
        var word = mentions[index].Title.Replace("草案", "", StringComparison.Ordinal);
        if (mentions.Take(index).FirstOrDefault(m => m.Title == mentions[index].Title)?.Antecedent is { } settled)
        {
            return settled; // a short name keeps its meaning through the article
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (!categories.IsKindOnly(mentions[i].Title) && Names(mentions[i].Title, word))
            {
                return mentions[i];
            }
        }

        return ownTitle is not null && Names(ownTitle.Title, word) ? ownTitle : null;
    }

    private static bool Names(string title, string word)
    {
        var bracket = title.LastIndexOfAny(['（', '(']);
        var bare = bracket > 0 && title[^1] is '）' or ')' ? title[..bracket] : title;
        return bare.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年').EndsWith(word, StringComparison.Ordinal);
    }

    private static void Fill(PolicyMention mention, IReadOnlyList<PolicyMention> mentions)
    {
        var draft = mention.Draft;
        var whole = mention.Antecedent ?? mention;
        draft["title"] = mention.Title;
        draft["category"] = mention.Antecedent?.Category ?? mention.Category;
        draft["refersTo"] = mention.Antecedent?.Title;
        draft["alias"] = mention.Alias;
        Slot(draft, "number", mention.Number, Known(mentions, whole, m => m.Number));
        Slot(draft, "date", mention.Date, Known(mentions, whole, m => m.Date));
        if (mention.Issuers.Count > 0)
        {
            draft["issuers"] = new FactValue.List(mention.Issuers);
        }
        else if (mentions.FirstOrDefault(m => m.Title == whole.Title && m.Issuers.Count > 0)?.Issuers is { } issuers)
        {
            draft.Inherit("issuers", new FactValue.List(issuers));
        }
        else
        {
            draft["issuers"] = new FactValue.List(whole.Issuers);
        }
    }

    private static string? Known(IReadOnlyList<PolicyMention> mentions, PolicyMention whole, Func<PolicyMention, string?> value) =>
        value(whole) ?? mentions.Where(m => m.Title == whole.Title).Select(value).FirstOrDefault(v => v is not null);

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

using Extractor.Recognition;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Shares a coordinated subject out over the values after 分别: 甲、乙增加值占比分别为…和….</summary>
internal static class CoordinatedSubjects
{
    private const int LongestHead = 9;
    private const string NumeralStarts = "一二两三四五六七八九十百千万亿多";

    /// <summary>The members with the head they share, or null where there are not <paramref name="count"/>.</summary>
    /// <param name="heads">Nouns that the last member may lend the others (粮食、油料产量), and words for two things at once (产销).</param>
    public static IReadOnlyList<string>? Split(Phrase subject, int count, Lexicon heads)
    {
        if (count == 2 && Pair(subject.Text, heads) is { } pair)
        {
            return pair;
        }

        var members = Grouped(subject.Members, count);
        if (members is null || count < 2)
        {
            return null;
        }

        if (Kind(members[^1]) is var (last, kind))
        {
            return [.. members.SkipLast(1).Append(last).Select(m => m + kind)];
        }

        var head = SharedHead(members[0], members[^1]) is { Length: > 0 } shared ? shared : LentHead(members[0], members[^1], heads);
        var modifier = SharedModifier(members[0]);
        return [.. members.Select((m, i) => i == members.Count - 1
            ? (modifier.Length > 0 && !m.StartsWith(modifier, StringComparison.Ordinal) && head.Length == 0 ? modifier + m : m)
            : i == 0 ? m + head : (head.Length == 0 ? modifier : "") + m + head)];
    }

    /// <summary>The members of a run of elements.</summary>
    /// <param name="heads">Names among them are not parted: 交通运输、仓储和邮政业.</param>
    public static IReadOnlyList<PhraseMember> Members(string text, ReadOnlySpan<Element> elements, Lexicon heads)
    {
        var members = new List<PhraseMember>();
        var (start, depth, strong, named) = (0, 0, true, 0);
        for (var i = 0; i < elements.Length; i++)
        {
            var word = elements[i].Span.Of(text);
            depth += word is "“" or "（" or "《" or "(" ? 1 : word is "”" or "）" or "》" or ")" ? -1 : 0;
            named = heads.Longest(text.AsSpan(elements[i].Start)) is { Normal: "name" } name ? Math.Max(named, elements[i].Start + name.Word.Length) : named;
            var parts = depth == 0 && i > start && i + 1 < elements.Length && elements[i].Start >= named;
            if (parts && word is "、" or "以及" or "和" or "与" or "及")
            {
                members.Add(new PhraseMember(text[elements[start].Start..elements[i - 1].End], strong));
                strong = word is "、" or "以及";
                start = i + 1;
            }
        }

        if (start < elements.Length)
        {
            members.Add(new PhraseMember(text[elements[start].Start..elements[^1].End], strong));
        }

        return members;
    }

    /// <summary>As many members as there are values: 和 within a member joins it again, leading members too many are left out.</summary>
    private static List<string>? Grouped(IReadOnlyList<PhraseMember> members, int count)
    {
        if (members.Count < count)
        {
            return null;
        }

        if (members.Count > count && members.Count(m => m.Strong) is var strong && strong >= count - 1 && strong > 1)
        {
            var grouped = new List<string>();
            for (var i = 0; i < members.Count; i++)
            {
                // With one 、 too few the last 和 parts as well: 甲、乙和丙.
                if (members[i].Strong || (strong == count - 1 && i == members.Count - 1))
                {
                    grouped.Add(members[i].Text);
                }
                else
                {
                    grouped[^1] += "和" + members[i].Text;
                }
            }

            return grouped.Count == count ? grouped : null;
        }

        return [.. members.TakeLast(count).Select(m => m.Text)];
    }

    /// <summary>What follows in the last member behind the ending that the first one bears too: 装备制造业 | 高技术制造业增加值 → 增加值.</summary>
    private static string SharedHead(string first, string last)
    {
        for (var length = Math.Min(first.Length, 6); length >= 1; length--)
        {
            var ending = first[^length..];
            var at = last.IndexOf(ending, StringComparison.Ordinal);
            if (at >= 0 && at + length < last.Length && (length > 1 || at > 0))
            {
                var head = last[(at + length)..];
                return head.StartsWith("及以", StringComparison.Ordinal) && head.Length > 3 ? head[3..] : head;
            }

            if (at >= 0)
            {
                return "";
            }
        }

        return "";
    }

    /// <summary>The noun of measure that the last member alone bears.</summary>
    private static string LentHead(string first, string last, Lexicon heads) =>
        first[^1] != last[^1] && Head(first, first.Length, heads) is null ? Head(last, last.Length - 1, heads)?.Word ?? "" : "";

    /// <summary>The longest head that a phrase ends in.</summary>
    private static LexiconEntry? Head(string phrase, int longest, Lexicon heads)
    {
        for (var length = Math.Min(longest, LongestHead); length >= 2; length--)
        {
            if (heads.Find(phrase.AsSpan(phrase.Length - length)) is { } head)
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>汽车产销 → 汽车产量, 汽车销量.</summary>
    private static IReadOnlyList<string>? Pair(string subject, Lexicon heads) =>
        Head(subject, subject.Length, heads) is { Normal: "pair" } pair ? [.. pair.Fields.Select(f => subject[..^pair.Word.Length] + f)] : null;

    /// <summary>纺织等行业 → 纺织 and 行业, which every member of the list is; null where the list does not end so.</summary>
    private static (string Last, string Kind)? Kind(string last)
    {
        var at = last.LastIndexOf('等');
        return at > 0 && last[(at + 1)..] is { Length: >= 2 and <= LongestHead } kind && char.IsLetter(kind[0]) && !NumeralStarts.Contains(kind[0]) ? (last[..at], kind) : null;
    }

    /// <summary>A modifier before 的 in the first member that the others share: 货物贸易的出口、进口.</summary>
    private static string SharedModifier(string first)
    {
        var of = first.LastIndexOf('的');
        return of > 0 && of < first.Length - 1 ? first[..(of + 1)] : "";
    }
}

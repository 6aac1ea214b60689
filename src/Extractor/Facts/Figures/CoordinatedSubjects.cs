namespace Extractor.Facts.Figures;

/// <summary>Shares a coordinated subject out over the values after 分别: 甲、乙增加值占比分别为…和….</summary>
internal static class CoordinatedSubjects
{
    /// <summary>The subject's members with the head they share, or null where there are not <paramref name="count"/>.</summary>
    public static IReadOnlyList<string>? Split(string subject, int count)
    {
        var members = Members(subject);
        if (members.Count > count && count > 1)
        {
            members = [.. members.TakeLast(count)];
        }

        if (members.Count != count || count < 2)
        {
            return null;
        }

        var head = SharedHead(members[0], members[^1]);
        var tail = SharedModifier(members[0]);
        return [.. members.Select((m, i) => i == members.Count - 1
            ? (tail.Length > 0 && !m.StartsWith(tail, StringComparison.Ordinal) && head.Length == 0 ? tail + m : m)
            : i == 0 ? m + head : (head.Length == 0 ? tail : "") + m + head)];
    }

    private static List<string> Members(string subject)
    {
        var members = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i < subject.Length; i++)
        {
            depth += subject[i] switch { '“' or '（' or '《' or '(' => 1, '”' or '）' or '》' or ')' => -1, _ => 0 };
            var separator = depth > 0 ? 0
                : subject[i] == '、' ? 1
                : subject[i] is '和' or '与' or '及' && i > start && i + 1 < subject.Length && !(subject[i] == '及' && subject[i + 1] is '以' or '其') ? 1
                : subject.AsSpan(i).StartsWith("以及") ? 2
                : 0;
            if (separator > 0 && i > start)
            {
                members.Add(subject[start..i]);
                i += separator - 1;
                start = i + 1;
            }
        }

        members.Add(subject[start..]);
        members.RemoveAll(m => m.Length == 0);
        return members;
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

    /// <summary>A modifier before 的 in the first member that the others share: 货物贸易的出口、进口.</summary>
    private static string SharedModifier(string first)
    {
        var of = first.LastIndexOf('的');
        return of > 0 && of < first.Length - 1 ? first[..(of + 1)] : "";
    }
}

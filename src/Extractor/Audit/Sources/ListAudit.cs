using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Audit.Sources;

/// <summary>Lists that are announced as so many and have fewer distinct members: 新三样 with two.</summary>
internal static class ListAudit
{
    private const string Numerals = "零一二三四五六七八九十";
    private const string Ends = "，。；：！？,;:!?\n\r（）()“”《》";
    private const int LongestMember = 8;
    private const int LongestName = 12;
    private const int LongestSentence = 500;

    public static IEnumerable<AuditFinding> Run(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            var count = text[at] == '两' ? 2 : Numerals.IndexOf(text[at], StringComparison.Ordinal);
            if (count < 2 || !IsCounter(text[at + 1]) || Numerals.Contains(text[at - 1]) || text[at - 1] is '第' or '百' or '千' or '每')
            {
                continue;
            }

            // One too few is a slip; more is a list that begins before what was taken for it.
            if (List(text, at) is { } list && Distinct(list.Span.In(text)) is var members && members.Least >= 2 && members.Most == count - 1 && (list.IsAnnounced || members.HasRepeated))
            {
                string[] values = [text[at..(at + 2)], list.Span.In(text), $"{members.Most}"];
                yield return new AuditFinding(IssueCodes.SourceSlip, "source.list", $"{values[0]} are announced and {values[2]} named: {values[1]}", [], values);
            }
        }
    }

    /// <summary>Where in the text the finding is.</summary>
    public static TextSpan Place(string text, AuditFinding finding) =>
        text.IndexOf(finding.Values[1], StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, at + finding.Values[1].Length) : default;

    private static bool IsCounter(char c) => c is '大' or '个' or '项' or '类' or '种' or '样';

    /// <summary>The list that stands right before the number, in brackets behind it, or before 为代表的“新…样”.</summary>
    private static (TextSpan Span, bool IsAnnounced)? List(string text, int at)
    {
        if (text[at - 1] == '新' || text[at - 1] is '“' or '”')
        {
            var quote = text[at - 1] == '新' ? at - 2 : at - 1;
            var lead = quote >= 0 && text[quote] == '“' ? quote : quote + 1;
            foreach (var phrase in (ReadOnlySpan<string>)["为代表的", "为主的"])
            {
                if (lead >= phrase.Length && string.CompareOrdinal(text, lead - phrase.Length, phrase, 0, phrase.Length) == 0)
                {
                    return Before(text, lead - phrase.Length) is { } shown ? (shown, true) : null;
                }
            }
        }

        if (Brackets(text, at) is { } inside)
        {
            return (inside, true);
        }

        // 已在轨驻留四个月 only follows the list; without a member that stands twice nothing says that it counts it.
        return IsListEnd(text[at - 1]) && Before(text, at) is { } before ? (before, false) : null;
    }

    private static bool IsListEnd(char c) => !Ends.Contains(c) && c != '等' && c != '的' && c != '、';

    private static TextSpan? Brackets(string text, int at)
    {
        var open = at + 2;
        while (open < text.Length && open - at <= LongestName && !Ends.Contains(text[open]))
        {
            open++;
        }

        while (open < text.Length && text[open] == '”')
        {
            open++;
        }

        if (open >= text.Length || text[open] is not ('（' or '('))
        {
            return null;
        }

        var close = text.IndexOfAny(['）', ')', '\n'], open);
        return close > open && text[close] != '\n' ? Whole(text, open + 1, close) : null;
    }

    private static TextSpan? Before(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestSentence && !Ends.Contains(text[start - 1]))
        {
            start--;
        }

        return start > 0 && GoesOnBefore(text, start) ? null : Whole(text, start, end);
    }

    /// <summary>风险导向、敏捷治理，开放合作、共治共享四项: the list has more members before the comma, or a title within.</summary>
    private static bool GoesOnBefore(string text, int start)
    {
        if (text[start - 1] is '》' or '”')
        {
            return true;
        }

        var before = start - 1;
        while (before > 0 && start - before < LongestSentence && text[before - 1] is not ('。' or '；' or '！' or '？' or '\n'))
        {
            before--;
        }

        return text[start - 1] is '，' or ',' && text.AsSpan(before, start - 1 - before).Contains('、');
    }

    /// <summary>A plain list of short members; 等 leaves it open, and then it says nothing.</summary>
    private static TextSpan? Whole(string text, int start, int end)
    {
        var list = text.AsSpan(start, end - start);
        return list.Contains('、') && !list.Contains('等') && !list.ContainsAny('，', '；', '：') ? new TextSpan(start, end) : null;
    }

    /// <summary>How many members there are, without and with 和 as a parting.</summary>
    private static (int Least, int Most, bool HasRepeated) Distinct(string list)
    {
        var members = list.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (members.Skip(1).Any(m => m.Length > LongestMember) || members.Any(m => Numerals.Contains(m[0]) || m.All(char.IsDigit) || m.EndsWith('了')))
        {
            return (0, 0, false);
        }

        // 协同应对和开放合作 may be one member or two.
        var parted = members.SelectMany(m => m.Split(["以及", "和", "与", "及"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        // Words before the list stand with its first member: 重点培育电动汽车 is 电动汽车 again.
        var distinct = Unlike([.. members]);
        return (distinct, Math.Max(distinct, Unlike(parted)), distinct < members.Length);
    }

    private static int Unlike(List<string> members) => members.Where((m, i) => !members.Take(i).Any(b => b == m || (b == members[0] && b.EndsWith(m, StringComparison.Ordinal)))).Count();
}

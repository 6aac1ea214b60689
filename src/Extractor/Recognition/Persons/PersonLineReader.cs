using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>
/// Reads lines and brackets that name people in parts parted by spaces: 文 | 清华大学教授 张三 李四;
/// （张三 清华大学教授 某研究院院长）; 杭州海关 副关长 张三：. Thread-safe.
/// </summary>
internal sealed class PersonLineReader(NameLexicons words)
{
    private const int LongestLine = 120;
    private const int LongestHead = 45;
    private const int LongestMember = 60;
    private const int LongestRole = 10;
    private readonly NameReader _names = new(words);

    /// <summary>Adds the people of the line that the text begins with or of its closing bracket; returns where running text begins.</summary>
    public int Read(NameText text, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, List<Annotation> found)
    {
        var start = text.Range.Start;
        if (LabelEnd(text, text.Range.Start, text.Range.End) is { } from)
        {
            var end = Math.Min(text.Range.End, LineEnd(text, from));
            return end - from <= LongestLine && ReadParts(text, from, end, true, organisations, chains, found) ? end : start;
        }

        if (ReadMembers(text, organisations, chains, found))
        {
            return text.Range.End;
        }

        var head = HeadEnd(text);
        if (head > start && text.Slice(start, head).IndexOfAny(" 　\t") > 0 && ReadParts(text, start, head, false, organisations, chains, found))
        {
            return head;
        }

        return start;
    }

    /// <summary>Adds the members that lines of name and position name: 召 集 人：孙某某　　某部部长. Every line must be such a one, or nothing is read.</summary>
    private bool ReadMembers(NameText text, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, List<Annotation> found)
    {
        var members = new List<Annotation>();
        for (var start = text.Range.Start; start < text.Range.End;)
        {
            var length = text.Slice(start, text.Range.End).IndexOf('\n');
            var end = length < 0 ? text.Range.End : start + length;
            if (end - start > LongestMember || text.Slice(start, end).IndexOfAny(" 　") < 0 || text.Slice(start, end).IndexOfAny("，。；！？“《") >= 0)
            {
                return false;
            }

            if (!ReadMember(text, start, end, organisations, chains, members))
            {
                return false;
            }

            start = end + 1;
        }

        found.AddRange(members);
        return members.Count > 0;
    }

    private bool ReadMember(NameText text, int start, int end, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, List<Annotation> found)
    {
        var colon = text.Slice(start, end).IndexOfAny('：', ':');
        var from = colon is > 0 and <= LongestRole ? start + colon + 1 : start;
        var parts = Split(text, from, end, organisations, chains);
        if (parts.Count < 2 || parts[0].Name is not { } name || parts.Skip(1).Any(p => p.Name is not null) || parts[^1].Titles.Count == 0)
        {
            return false;
        }

        var affiliations = parts.SelectMany(p => p.Affiliations).Distinct().ToArray();
        var titles = parts.SelectMany(p => p.Titles).Distinct().ToArray();
        var written = name.In(text.Text).Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        found.Add(new Annotation(new TextSpan(name.Start, parts[^1].Span.End), NameRecognizer.PersonLabel, new PersonValue(written, name, affiliations, titles, PersonForm.Listed)));
        return true;
    }

    /// <summary>Adds the people of the bracket that ends the text; returns where it begins, the text's end where it names nobody.</summary>
    public int ReadLastBracket(NameText text, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, List<Annotation> found)
    {
        var all = text.Slice(text.Range.Start, text.Range.End);
        var length = all.TrimEnd().Length;
        var open = length > 0 && all[length - 1] is ')' or '）' ? all[..length].LastIndexOfAny('(', '（') : -1;
        if (open < 0 || length - open > LongestLine)
        {
            return text.Range.End;
        }

        var start = text.Range.Start + open + 1;
        var end = text.Range.Start + length - 1;
        start = LabelEnd(text, start, end) ?? start;
        return text.Slice(start, end).IndexOfAny(" 　") > 0 && ReadParts(text, start, end, false, organisations, chains, found)
            ? text.Range.Start + open
            : text.Range.End;
    }

    /// <summary>Behind 文 | or 作者：, where the line begins with one.</summary>
    private static int? LabelEnd(NameText text, int start, int end)
    {
        var line = text.Slice(start, end);
        foreach (var label in new[] { "文", "撰文", "作者", "本文作者", "作者单位" })
        {
            if (!line.StartsWith(label))
            {
                continue;
            }

            var at = label.Length;
            while (at < line.Length && line[at] is ' ' or '　')
            {
                at++;
            }

            if (at < line.Length && line[at] is '|' or '｜' or '丨' or '│' or '∣' or '/' or '／' or ':' or '：')
            {
                at++;
                while (at < line.Length && line[at] is ' ' or '　')
                {
                    at++;
                }

                return start + at;
            }
        }

        return null;
    }

    private static int LineEnd(NameText text, int from)
    {
        var at = text.Slice(from, text.Range.End).IndexOfAny("\n。（(");
        return at < 0 ? text.Range.End : from + at;
    }

    /// <summary>The colon that ends the name of who speaks, where one stands near the start; else the start.</summary>
    private static int HeadEnd(NameText text)
    {
        var head = text.Slice(text.Range.Start, Math.Min(text.Range.End, text.Range.Start + LongestHead));
        var at = head.IndexOfAny(":：，。；");
        return at > 0 && head[at] is ':' or '：' ? text.Range.Start + at : text.Range.Start;
    }

    /// <param name="labelled">Whether a label says that people are named; else a part must be a known kind of organisation or end with a position.</param>
    private bool ReadParts(NameText text, int start, int end, bool labelled, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, List<Annotation> found)
    {
        var parts = Split(text, start, end, organisations, chains);
        if (!labelled && parts.Any(p => p.Name is null && p.Titles.Count == 0 && !organisations.Any(o => o.Span.End == p.Span.End)))
        {
            return false;
        }

        var nameFirst = parts.Count > 1 && parts[0].Name is not null && parts[^1].Name is null;
        var people = nameFirst ? NameFirst(parts) : NameLast(parts);
        foreach (var (name, posts, from, to) in people)
        {
            var affiliations = posts.SelectMany(p => p.Affiliations).Distinct().ToArray();
            var titles = posts.SelectMany(p => p.Titles).Distinct().ToArray();
            if (affiliations.Length + titles.Length > 0)
            {
                found.Add(new Annotation(new TextSpan(from, to), NameRecognizer.PersonLabel, new PersonValue(name.In(text.Text), name, affiliations, titles, PersonForm.Line)));
            }
        }

        return people.Count > 0 && people.Any(p => p.Posts.Count > 0);
    }

    private static List<(TextSpan Name, List<Part> Posts, int From, int To)> NameFirst(List<Part> parts)
    {
        var people = new List<(TextSpan, List<Part>, int, int)>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Name is not { } name)
            {
                continue;
            }

            var posts = parts.Skip(i + 1).TakeWhile(p => p.Name is null).ToList();
            people.Add((name, posts, name.Start, posts.Count > 0 ? posts[^1].Span.End : name.End));
        }

        return people;
    }

    private static List<(TextSpan Name, List<Part> Posts, int From, int To)> NameLast(List<Part> parts)
    {
        var people = new List<(TextSpan, List<Part>, int, int)>();
        var posts = new List<Part>();
        var named = false;
        Part? organisation = null;
        foreach (var part in parts)
        {
            if (part.Name is { } name)
            {
                people.Add((name, [.. posts], named || posts.Count == 0 ? name.Start : posts[0].Span.Start, name.End));
                named = true;
                continue;
            }

            if (named)
            {
                // A title alone behind a name belongs to the same organisation; a new organisation begins afresh.
                posts.Clear();
                if (part.Affiliations.Count == 0 && organisation is { } above)
                {
                    posts.Add(above with { Titles = [] });
                }
            }

            named = false;
            posts.Add(part);
            organisation = part.Affiliations.Count > 0 ? part : organisation;
        }

        return people;
    }

    private List<Part> Split(NameText text, int start, int end, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains)
    {
        var parts = new List<Part>();
        var at = start;
        while (at < end)
        {
            if (SpacedName(text, at, end) is { } spaced)
            {
                parts.Add(new Part(spaced, spaced, [], []));
                at = spaced.End + 1;
                continue;
            }

            var length = text.Slice(at, end).IndexOfAny(" 　\t\u00a0/／；;");
            var stop = length < 0 ? end : at + length;
            if (stop > at)
            {
                parts.AddRange(Parts(text, new TextSpan(at, stop), organisations, chains, parts.Count > 0 && parts[^1].Name is null ? parts[^1] : null));
            }

            at = stop + 1;
        }

        return parts;
    }

    /// <summary>A name of two characters that spaces stretch to three: 孙　尧.</summary>
    private TextSpan? SpacedName(NameText text, int at, int end)
    {
        var second = at + 1;
        while (second < end && text.Text[second] is ' ' or '　')
        {
            second++;
        }

        return second > at + 1 && second < end && (second + 1 == end || text.Text[second + 1] is ' ' or '　')
            && words.Surnames.Find(text.Slice(at, at + 1)) is not null && text.Text[second] is >= '\u4e00' and <= '\u9fff'
            ? new TextSpan(at, second + 1)
            : null;
    }

    private IEnumerable<Part> Parts(NameText text, TextSpan span, IReadOnlyList<Annotation> organisations, IReadOnlyList<PostChain> chains, Part? before)
    {
        if (NameList(text, span) is { } names)
        {
            return names.Select(n => new Part(n, n, [], []));
        }

        var posts = chains.SelectMany(c => c.Posts).Where(p => span.Contains(p.Span)).ToArray();
        if (posts.Length > 0 && posts[^1].Span.End == span.End)
        {
            // Whatever stands before the first post in its part belongs to the organisation.
            if (posts[0].Affiliation is not null && posts[0].Span.Start > span.Start)
            {
                posts[0] = posts[0] with { Affiliation = text.Text[span.Start..posts[0].Span.Start] + posts[0].Affiliation, Span = new TextSpan(span.Start, posts[0].Span.End) };
            }

            var bare = before is { Titles.Count: 0 } && posts.Length == 1 && !organisations.Any(o => span.Contains(o.Span));
            return bare
                ? [new Part(span, null, [], [span.In(text.Text)])]
                : [new Part(span, null, [.. posts.Where(p => p.Affiliation is not null).Select(p => p.Affiliation!)], [.. posts.Select(p => p.Title)])];
        }

        // A post and a name written together: 清华大学教授张三.
        if (posts.Length > 0 && _names.IsName(text, posts[^1].Span.End, span.End))
        {
            var name = new TextSpan(posts[^1].Span.End, span.End);
            return
            [
                new Part(new TextSpan(span.Start, name.Start), null, [.. posts.Where(p => p.Affiliation is not null).Select(p => p.Affiliation!)], [.. posts.Select(p => p.Title)]),
                new Part(name, name, [], []),
            ];
        }

        return posts.Length == 0 && span.Length >= 2 ? [new Part(span, null, [span.In(text.Text)], [])] : [];
    }

    private List<TextSpan>? NameList(NameText text, TextSpan span)
    {
        var names = new List<TextSpan>();
        var at = span.Start;
        while (at < span.End)
        {
            var length = text.Slice(at, span.End).IndexOfAny('、', '，', ',');
            var stop = length < 0 ? span.End : at + length;
            if (!_names.IsName(text, at, stop))
            {
                return null;
            }

            names.Add(new TextSpan(at, stop));
            at = stop + 1;
        }

        return names;
    }

    private sealed record Part(TextSpan Span, TextSpan? Name, IReadOnlyList<string> Affiliations, IReadOnlyList<string> Titles);
}

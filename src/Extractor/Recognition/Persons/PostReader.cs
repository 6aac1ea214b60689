using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>Parts positions from the organisations before them and groups those of one person. Thread-safe.</summary>
internal sealed class PostReader(NameLexicons words)
{
    private const int LongestAffiliation = 45;
    private const int LongestShortName = 20;
    private readonly PostBorder _borders = new(words, words.PositionParts);

    /// <param name="text">The prepared text.</param>
    /// <param name="organisations">The organisations found in it, in order.</param>
    public List<PostChain> Read(NameText text, IReadOnlyList<Annotation> organisations)
    {
        var chains = new List<PostChain>();
        var posts = new List<Post>();
        var organisation = 0;
        foreach (var position in text.Positions)
        {
            while (organisation < organisations.Count && organisations[organisation].Span.Start < position.Span.Start)
            {
                organisation++;
            }

            var post = Make(text, position, organisation > 0 ? organisations[organisation - 1] : null, posts.Count > 0 ? posts[^1].Span.End : text.Range.Start);
            if (posts.Count > 0 && (IsPredicate(text, posts[0].Span.Start) && text.Slice(posts[^1].Span.End, post.Span.Start) is "，" or "," || !IsSeparator(text.Slice(posts[^1].Span.End, post.Span.Start), posts[^1], post)))
            {
                chains.Add(new PostChain([.. posts]));
                posts.Clear();
            }

            posts.Add(post);
        }

        if (posts.Count > 0)
        {
            chains.Add(new PostChain(posts));
        }

        return chains;
    }

    private Post Make(NameText text, PositionMatch position, Annotation? organisation, int least)
    {
        var end = position.Span.Start;
        var start = Math.Max(Math.Max(text.RunStart(end), least), end - LongestAffiliation);
        while (start < end && !text.IsBoundary(start))
        {
            start++;
        }

        if (organisation is { } o && o.Span.End <= end && o.Span.End > start)
        {
            var span = new TextSpan(Math.Max(o.Span.Start, least), position.Span.End);
            if (span.Start - start >= 2 && text.Text[span.Start - 1] == '驻')
            {
                return Split(text, new TextSpan(start, position.Span.End), end, position.Field);
            }

            span = AfterJoint(text, span.Start, o.Span.End, least) is { } whole ? new TextSpan(whole, span.End) : span;
            var border = _borders.Between(text, o.Span.End, position.Span);
            return new Post(span, text.Text[span.Start..border], text.Text[border..position.Span.End], true, position.Field);
        }

        if (BeforeBracket(text, end, least) is { } outside)
        {
            return new Post(new TextSpan(outside.Start, position.Span.End), outside.In(text.Text), position.Span.In(text.Text), true, position.Field);
        }

        var affiliation = text.Slice(start, end);
        if (affiliation.Length < 2 || words.Generic.Find(affiliation) is not null)
        {
            return new Post(position.Span, null, position.Span.In(text.Text), false, position.Field);
        }

        return Split(text, new TextSpan(start, position.Span.End), _borders.Rank(text, start, end) ?? end, position.Field);
    }

    /// <summary>The organisation before a bracket that holds its short name: 互联网地址分配机构（ICANN）|主席.</summary>
    private static TextSpan? BeforeBracket(NameText text, int end, int least)
    {
        if (end - least < 5 || text.Text[end - 1] is not ('）' or ')'))
        {
            return null;
        }

        var open = text.Slice(Math.Max(least, end - LongestShortName), end).LastIndexOfAny('（', '(');
        var outer = open < 0 ? 0 : Math.Max(least, end - LongestShortName) + open;
        var start = open < 0 ? 0 : Math.Max(Math.Max(text.RunStart(outer), least), outer - LongestAffiliation);
        return outer - start >= 4 && text.Slice(start, outer).IndexOfAny("，。、“”") < 0 ? new TextSpan(start, outer) : null;
    }

    /// <summary>
    /// Where the second organisation of one person begins, when 与 stands inside it: 某学院副院长、网络法|与|知识产权研究中心主任.
    /// </summary>
    private int? AfterJoint(NameText text, int start, int end, int least)
    {
        var first = least + 1;
        return start - first is >= 3 and < 10 && text.Text[least] == '、' && text.Text[start - 1] is '与' or '和'
            && text.Slice(first, start).IndexOfAny("，。；、（(“《") < 0
            && words.Surnames.Longest(text.Slice(first, start)) is null
            && words.Suffixes.Longest(text.Slice(start, end)) is { Fields: ["strong"] }
            ? first
            : null;
    }

    /// <summary>Parts an affiliation without a known ending from its position, where the border is not the position's start.</summary>
    private static Post Split(NameText text, TextSpan span, int border, string field)
    {
        var affiliation = text.Slice(span.Start, border);
        if (affiliation.IndexOf('驻') is >= 0 and var abroad && affiliation.Length - abroad is > 1 and < 9)
        {
            border = span.Start + abroad - (affiliation[..abroad].EndsWith("常") ? 1 : 0); // 中国|驻韩国大使
        }
        else if (IsMinister(text.Slice(border, span.End)) && text.KnownAt(span.Start) is { Kind: "country" } country && country.Span.End < border)
        {
            border = country.Span.End; // 南非|国际关系与合作部长
        }
        else if (text.Slice(border, span.End).StartsWith("党委") && text.KnownAt(span.Start) is { IsRegion: true } place && place.Span.End == border)
        {
            border += 2; // the Party committee of a region is an organisation, that of a firm one of its offices
        }

        var name = text.Text[span.Start..border];
        return new Post(span, name.Length > 0 ? name : null, text.Text[border..span.End], text.KnownAt(span.Start) is not null, field);
    }

    /// <summary>Whether the posts say what somebody before them became, so that a comma ends them: 彭某当选理事长，….</summary>
    private static bool IsPredicate(NameText text, int start) =>
        text.Slice(Math.Max(text.Range.Start, start - 12), start) is var before
        && (before.EndsWith("为") || before.EndsWith("任") || (before[(before.LastIndexOfAny("，。；") + 1)..] is var clause && (clause.Contains("当选", StringComparison.Ordinal) || clause.Contains("担任", StringComparison.Ordinal) || clause.Contains("出任", StringComparison.Ordinal))));

    private static bool IsMinister(ReadOnlySpan<char> position) => position is "部长" or "副部长" or "大臣" or "副大臣" or "国务秘书";

    private static bool IsSeparator(ReadOnlySpan<char> between, Post before, Post next)
    {
        between = between.Trim(" 　\u00a0");
        if (between.Length == 0)
        {
            return next.Affiliation is null || next.Recognised; // 所长|张三教授: what stands between is a name, no organisation
        }

        return between is "、" or "兼" or "和" or "及" or "暨" or "、兼" or "并兼任" or "兼任" or "，兼" or "，兼任" or "以及"
            || (between is "，" or "," or "；" or ";" && before.Affiliation is not null && (next.Affiliation is not null || next.Field is "academic"));
    }
}

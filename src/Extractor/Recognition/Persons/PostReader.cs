using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>Parts positions from the organisations before them and groups those of one person. Thread-safe.</summary>
internal sealed class PostReader(NameLexicons words)
{
    private const int LongestAffiliation = 45;

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

            return new Post(span, text.Text[span.Start..o.Span.End], text.Text[o.Span.End..position.Span.End], true, position.Field);
        }

        var affiliation = text.Slice(start, end);
        if (affiliation.Length < 2 || words.Generic.Find(affiliation) is not null)
        {
            return new Post(position.Span, null, position.Span.In(text.Text), false, position.Field);
        }

        return Split(text, new TextSpan(start, position.Span.End), end, position.Field);
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
        text.Slice(text.Range.Start, start) is var before && (before.EndsWith("当选") || before.EndsWith("担任") || before.EndsWith("出任") || before.EndsWith("为") || before.EndsWith("任"));

    private static bool IsMinister(ReadOnlySpan<char> position) => position is "部长" or "副部长" or "大臣" or "副大臣" or "国务秘书";

    private static bool IsSeparator(ReadOnlySpan<char> between, Post before, Post next)
    {
        between = between.Trim(" 　\u00a0");
        return between.Length == 0 || between is "、" or "兼" or "和" or "及" or "暨" or "、兼" or "并兼任" or "兼任" or "，兼" or "，兼任" or "以及"
            || (between is "，" or "," or "；" or ";" && before.Affiliation is not null && (next.Affiliation is not null || next.Field is "academic"));
    }
}

using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>
/// Finds people whose position is printed beside their name, whichever comes first, and positions of an organisation
/// printed without a name. Thread-safe.
/// </summary>
internal sealed class PersonReader(NameLexicons words)
{
    private const int LongestBracket = 90;
    private const int LongestNote = 12;
    private const int LongestHome = 16;
    private static readonly string[] Times = ["当时", "现任", "时任", "如今", "目前", "一名", "一位"];
    private readonly NameReader _names = new(words);
    private readonly PostReader _posts = new(words);
    private readonly PersonLineReader _lines = new(words);

    public List<Annotation> Read(NameText text, IReadOnlyList<Annotation> organisations)
    {
        var found = new List<Annotation>();
        var chains = _posts.Read(text, organisations);
        var from = _lines.Read(text, organisations, chains, found);
        var last = new List<Annotation>();
        var to = _lines.ReadLastBracket(text, organisations, chains, last);
        for (var i = 0; i < chains.Count; i++)
        {
            if (chains[i].Start >= from && chains[i].End <= to)
            {
                from = Read(text, chains[i], from, found);
            }
        }

        found.AddRange(last.Where(p => p.Span.Start >= from));
        return found;
    }

    /// <summary>Reads the person a chain belongs to; returns where the next may begin.</summary>
    private int Read(NameText text, PostChain chain, int from, List<Annotation> found)
    {
        if (Bracketed(text, chain, from, found) || Honorific(text, chain, from, found) || Behind(text, chain, found) || Stated(text, chain, from, found)
            || StatedOf(text, chain, from, found))
        {
            return found[^1].Span.End;
        }

        if (chain.Posts[^1] is { Field: "unnamed", Affiliation: not null } || IsAuthorNote(text, chain.Start))
        {
            Add(found, new TextSpan(chain.Start, chain.End), default, null, chain, PersonForm.Unnamed);
            return chain.End;
        }

        return from;
    }

    private static bool IsAuthorNote(NameText text, int start) =>
        text.Slice(text.Range.Start, start) is var before && (before.EndsWith("作者系") || before.EndsWith("作者为") || before.EndsWith("作者是")
            || before.EndsWith("作者单位：") || before.EndsWith("作者单位:") || before.EndsWith("作者："));

    /// <summary>王健(对外经济贸易大学教授)</summary>
    private bool Bracketed(NameText text, PostChain chain, int from, List<Annotation> found)
    {
        var open = chain.Start - 1;
        while (open > from && text.Text[open] is not ('(' or '（') && chain.Start - open < 4)
        {
            open--;
        }

        if (open <= from || text.Text[open] is not ('(' or '（') || (chain.Start - open > 1 && text.Slice(open + 1, chain.Start) is not ("系" or "现任" or "时任" or "原" or "曾任" or "，")))
        {
            return false;
        }

        var nameEnd = open;
        while (nameEnd > from && text.Text[nameEnd - 1] is ' ' or '　')
        {
            nameEnd--;
        }

        if (_names.Backward(text, nameEnd, false) is not { } name || name.Start < from)
        {
            return false;
        }

        var close = chain.End;
        while (close < text.Range.End && close - open < LongestBracket && text.Text[close] is not (')' or '）' or '。' or '\n'))
        {
            close++;
        }

        var end = close < text.Range.End && text.Text[close] is ')' or '）' ? close + 1 : chain.End;
        Add(found, new TextSpan(name.Start, end), name, Written(text, name), chain, PersonForm.Bracketed);
        return true;
    }

    /// <summary>清华大学教授张三; 国务院副总理张三、李四</summary>
    private bool Behind(NameText text, PostChain chain, List<Annotation> found)
    {
        var at = chain.End;
        while (at < text.Range.End && at - chain.End < 2 && text.Text[at] is ' ' or '　')
        {
            at++;
        }

        if (at == chain.End && at < text.Range.End && text.Text[at] is '，' or ',' && text.Slice(text.Range.Start, chain.Start) is var before
            && (before.EndsWith("作为") || before.EndsWith("身为")))
        {
            at++;
        }

        at = BehindNote(text, chain.End, at);
        var foreign = IsForeign(text, chain);
        if (_names.Forward(text, at, foreign, chain.Posts.Any(p => p.Recognised) && chain.Posts[^1].Field is not "occupation") is not { } name
            || ((at > chain.End || !chain.Posts.Any(p => p.Recognised)) && !_names.EndsAt(text, name.End)))
        {
            return false;
        }

        // 某集团董事长张三、总裁李四: the second is of the same house.
        if (chain.Affiliations.Count == 0 && found.Count > 0 && found[^1].Span.End + 1 == chain.Start && text.Text[chain.Start - 1] == '、'
            && found[^1].Value is PersonValue { Affiliations: [var house, ..] })
        {
            chain = new PostChain([chain.Posts[0] with { Affiliation = house }, .. chain.Posts.Skip(1)]);
        }

        var titles = chain.Titles;
        var end = name.End;
        if (PositionAt(text, end) is { Field: "academic" } more)
        {
            titles = [.. titles, more.Span.In(text.Text)];
            end = more.Span.End;
        }

        found.Add(new Annotation(new TextSpan(chain.Start, end), NameRecognizer.PersonLabel,
            new PersonValue(Written(text, name), name, chain.Affiliations, titles, PersonForm.PositionFirst)));
        while (end < text.Range.End && text.Text[end] == '、' && _names.Forward(text, end + 1, foreign, true) is { } next && _names.EndsAt(text, next.End))
        {
            Add(found, next, next, Written(text, next), chain, PersonForm.PositionFirst);
            end = next.End;
        }

        return true;
    }

    /// <summary>Behind a short bracket that says more of the position: 副校长（国际合作）|温迪·霍尔.</summary>
    private static int BehindNote(NameText text, int end, int at)
    {
        if (at > end || at >= text.Range.End || text.Text[at] is not ('（' or '('))
        {
            return at;
        }

        var close = text.Slice(at, Math.Min(text.Range.End, at + LongestNote)).IndexOfAny('）', ')');
        return close >= 2 && !text.Positions.Any(p => p.Span.Start > at && p.Span.Start < at + close) ? at + close + 1 : at;
    }

    /// <summary>清华大学王健教授: the stretch before the position ends with a name.</summary>
    private bool Honorific(NameText text, PostChain chain, int from, List<Annotation> found)
    {
        var post = chain.Posts[0];
        var position = post.Span.End - post.Title.Length;
        if (post.Affiliation is null)
        {
            return false;
        }

        // The title holds what stands behind the organisation, a name included.
        var tail = new TextSpan(position, post.Span.End);
        for (var at = position; at < post.Span.End; at++)
        {
            if (PositionAt(text, at) is { } match && match.Span.End == post.Span.End)
            {
                tail = match.Span;
                break;
            }
        }

        var whole = tail.Start == position;
        if (post.Field is "occupation" || _names.Backward(text, tail.Start, false, true) is not { } name || name.Start < from || (whole ? name.Start != post.Span.Start : name.Start != position))
        {
            return false;
        }

        IReadOnlyList<string> affiliations = whole ? [] : [post.Affiliation];
        IReadOnlyList<string> titles = [tail.In(text.Text)];
        found.Add(new Annotation(new TextSpan(post.Span.Start, tail.End), NameRecognizer.PersonLabel,
            new PersonValue(Written(text, name), name, affiliations, titles, PersonForm.NameFirst)));
        return true;
    }

    /// <summary>张三是清华大学教授; 张三，清华大学教授。</summary>
    private bool Stated(NameText text, PostChain chain, int from, List<Annotation> found)
    {
        var at = chain.Start;
        var before = text.Slice(text.Range.Start, at);
        var link = before.EndsWith("现任") || before.EndsWith("同时是") ? 2 : before.EndsWith("是") || before.EndsWith("系") || before.EndsWith("，") || before.EndsWith(",") ? 1 : 0;
        link += before.EndsWith("同时是") ? 1 : 0;
        if (link > 0 && before[..^link].EndsWith("，"))
        {
            link++;
        }

        var comma = link == 1 && text.Text[at - 1] is '，' or ',';
        if (link == 0 || _names.Backward(text, at - link, true) is not { } name || name.Start < from
            || (comma && (name.Start > text.Range.Start || !_names.EndsAt(text, chain.End))))
        {
            return false;
        }

        Add(found, new TextSpan(name.Start, chain.End), name, Written(text, name), chain, PersonForm.Stated);
        return true;
    }

    /// <summary>张三是当时某某村的党支部书记: 的 parts the organisation and the position.</summary>
    private bool StatedOf(NameText text, PostChain chain, int from, List<Annotation> found)
    {
        if (chain.Posts[0] is not { Affiliation: null, Field: not "occupation" } || chain.Start - text.Range.Start < 6 || text.Text[chain.Start - 1] != '的')
        {
            return false;
        }

        var first = Math.Max(text.Range.Start, chain.Start - LongestHome);
        var link = text.Slice(first, chain.Start).LastIndexOf('是');
        var home = first + link + 1;
        foreach (var time in Times)
        {
            home += text.Slice(home, chain.Start).StartsWith(time) ? time.Length : 0;
        }

        var affiliation = new TextSpan(home, chain.Start - 1);
        if (link < 0 || affiliation.Length < 3 || affiliation.In(text.Text).AsSpan().IndexOfAny("，。、的这那我们他她") >= 0
            || words.Generic.Find(text.Slice(affiliation.Start, affiliation.End)) is not null
            || _names.Backward(text, first + link, true) is not { } name || name.Start < from)
        {
            return false;
        }

        var posts = new PostChain([chain.Posts[0] with { Affiliation = affiliation.In(text.Text) }, .. chain.Posts.Skip(1)]);
        Add(found, new TextSpan(name.Start, chain.End), name, Written(text, name), posts, PersonForm.Stated);
        return true;
    }

    private static PositionMatch? PositionAt(NameText text, int at)
    {
        int low = 0, high = text.Positions.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (text.Positions[mid].Span.Start < at)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low < text.Positions.Count && text.Positions[low].Span.Start == at ? text.Positions[low] : null;
    }

    private static bool IsForeign(NameText text, PostChain chain)
    {
        for (var at = chain.Start; at < chain.End; at++)
        {
            if (text.KnownAt(at) is { } known && (known.Kind is "country" or "international" or "world" or "foreign" && known.Entry.Normal != "中国"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Written(NameText text, TextSpan name) => name.In(text.Text).Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);

    private static void Add(List<Annotation> found, TextSpan span, TextSpan name, string? written, PostChain chain, PersonForm form) =>
        found.Add(new Annotation(span, NameRecognizer.PersonLabel, new PersonValue(written, name, chain.Affiliations, chain.Titles, form)));
}

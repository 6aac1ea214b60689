using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>
/// Finds organisations in a prepared text: known ones, names that their ending tells, and parts below them
/// (国家发展改革委国家信息中心大数据发展部), always the whole nested name. Thread-safe.
/// </summary>
internal sealed class OrganisationReader(NameLexicons words)
{
    private const int LongestName = 40;
    private const int LongestPart = 14;

    public List<Annotation> Read(NameText text)
    {
        var found = new List<Annotation>();
        var known = 0;
        for (var end = text.Range.Start + 1; end <= text.Range.End; end++)
        {
            while (known < text.Known.Count && text.Known[known].Span.End <= end)
            {
                var name = text.Known[known++];
                if (!name.IsRegion && name.Span.End == end)
                {
                    // 区委 is a name of its own, and the ending of 某某区区委.
                    if (name.Kind == "party" && words.Suffixes.Longest(text.Slice(name.Span.Start, end)) is { } ending && ending.Word.Length == name.Span.Length)
                    {
                        ReadEnding(text, end, ending, found, known - 1);
                        if (found.Count > 0 && found[^1].Span.End == end)
                        {
                            continue;
                        }
                    }

                    Add(text, found, Below(found, text, name.Span.Start) ?? Abroad(text, known - 2, name.Span.Start), end, name);
                }
            }

            if (words.First.Has(text.Text[end - 1], FirstCharacters.Suffix) && text.IsBoundary(end) && words.Suffixes.Longest(text.Slice(text.RunStart(end), end)) is { } suffix)
            {
                ReadEnding(text, end, suffix, found, known);
            }
        }

        return found;
    }

    private void ReadEnding(NameText text, int end, LexiconEntry suffix, List<Annotation> found, int known)
    {
        var run = Math.Max(text.RunStart(end), end - LongestName);
        var stem = end - suffix.Word.Length;
        var knownHere = found.Count > 0 && found[^1].Span.End == end;
        var ofStudies = end < text.Range.End && text.Text[end] == '学' && suffix.Word[^1] is not ('院' or '学' or '所' or '校'); // 传媒|学教授
        if (stem < run || knownHere || ofStudies || IsOtherWord(text, run, end))
        {
            return;
        }

        // 商务部等四部门: the others are not named.
        if (found.Count > 0 && found[^1].Span.Start >= run && found[^1].Span.End < stem && text.Text[found[^1].Span.End] == '等')
        {
            return;
        }

        if (Below(found, text, stem) is { } above && above >= run)
        {
            Add(text, found, Math.Min(above, Anchor(text, run, stem, known) ?? above), end, null);
            return;
        }

        if (suffix.Fields is ["part"])
        {
            return;
        }

        var start = Anchor(text, run, stem, known) ?? (suffix.Fields is ["strong"] ? FirstWord(text, run) : null);
        if (start is { } s && stem - s >= 2 && words.Generic.Find(text.Slice(s, stem)) is null)
        {
            Add(text, found, s, end, null);
        }
    }

    /// <summary>Whether the run ends with a word that only looks like an organisation: 布局, 发布会, 有关部门.</summary>
    private bool IsOtherWord(NameText text, int run, int end)
    {
        for (var start = Math.Max(run, end - 5); start <= end - 2; start++)
        {
            if (text.IsBoundary(start) && words.NotOrganisations.Find(text.Slice(start, end)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the organisation begins that the part ending behind it belongs to; null where none stands right before.</summary>
    private static int? Below(List<Annotation> found, NameText text, int partEnd)
    {
        if (found.Count == 0)
        {
            return null;
        }

        var above = found[^1].Span;
        return above.End <= partEnd && partEnd - above.End <= LongestPart && text.RunStart(partEnd) <= above.Start ? above.Start : null;
    }

    /// <summary>A place right before a known name belongs to it: 美国商务部, 湖北省统计局.</summary>
    private static int? Abroad(NameText text, int before, int start) =>
        before >= 0 && text.Known[before] is { IsRegion: true, Kind: not "world" } place && place.Span.End == start ? place.Span.Start : OfTheProvince(text, start);

    /// <summary>省贸促会, 市商务局 begin with their level when nothing but a sign stands before it.</summary>
    private static int? OfTheProvince(NameText text, int start) =>
        start > text.Range.Start && text.Text[start - 1] is '省' or '市' or '县' or '区' or '州' && text.IsBoundary(start - 1)
        && (start - 1 == text.Range.Start || !char.IsLetterOrDigit(text.Text[start - 2]))
            ? start - 1
            : null;

    /// <summary>The first known name in the run: what stands before it does not belong to the organisation.</summary>
    private static int? Anchor(NameText text, int run, int stem, int known)
    {
        int? anchor = null;
        for (var i = Math.Min(known, text.Known.Count) - 1; i >= 0 && text.Known[i].Span.Start >= run; i--)
        {
            if (text.Known[i].Span.End <= stem && text.Known[i].Kind is not "world")
            {
                anchor = text.Known[i].Span.Start;
            }
        }

        return anchor;
    }

    private static int? FirstWord(NameText text, int run)
    {
        while (!text.IsBoundary(run))
        {
            run++;
        }

        return run;
    }

    private static void Add(NameText text, List<Annotation> found, int? start, int end, KnownName? known)
    {
        var span = new TextSpan(start ?? known!.Value.Span.Start, end);
        while (found.Count > 0 && found[^1].Span.Start >= span.Start)
        {
            found.RemoveAt(found.Count - 1);
        }

        if (found.Count > 0 && found[^1].Span.End > span.Start)
        {
            return;
        }

        var name = span.In(text.Text);
        var whole = known is { } k && k.Span == span;
        found.Add(new Annotation(span, NameRecognizer.OrganisationLabel, new OrganisationValue(
            name,
            whole ? known!.Value.Entry.Normal : name,
            whole ? known!.Value.Kind : "other")));
    }
}

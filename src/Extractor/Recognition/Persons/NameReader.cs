using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>
/// Reads personal names by family name and by what stands around them; foreign names by the characters that write them.
/// A name is not looked for everywhere, only at places where a position or the layout asks for one. Thread-safe.
/// </summary>
internal sealed class NameReader(NameLexicons words)
{
    private const int LongestForeign = 20;

    /// <summary>The name that begins at a place; null where none does.</summary>
    /// <param name="rare">Whether a rare family name will do.</param>
    /// <param name="foreign">Whether the position before it is one of another country or an international body.</param>
    public TextSpan? Forward(NameText text, int at, bool foreign, bool rare)
    {
        if (at >= text.Range.End || IsWord(text, at))
        {
            return null;
        }

        var chinese = Chinese(text, at, rare, out var strong);
        var other = Foreign(text, at);
        if (other is { } f && (chinese is null || (foreign && f.End > chinese.Value.End) || (!strong && f.Length > chinese.Value.Length)))
        {
            var dotted = text.Slice(f.Start, f.End).IndexOfAny('·', '•') > 0;
            return dotted || foreign ? f : chinese;
        }

        return chinese;
    }

    /// <summary>The name that ends at a place; null where none does.</summary>
    /// <param name="detached">Whether nothing but a sign or the start of the text may stand before it.</param>
    /// <param name="usual">Whether the family name must be a common one.</param>
    public TextSpan? Backward(NameText text, int end, bool detached, bool usual = false)
    {
        for (var length = 4; length >= 2; length--)
        {
            var start = end - length;
            if (start >= text.Range.Start && text.IsBoundary(start) && !IsPreposition(text, start) && FitsWhole(text, start, end)
                && ((!usual && (detached || IsDetached(text, start))) || words.Surnames.Longest(text.Slice(start, end)) is { Fields: not ["rare"] })
                && (!detached || IsDetached(text, start)) && text.KnownAt(start) is null)
            {
                return new TextSpan(start, end);
            }
        }

        var at = end;
        while (at > text.Range.Start && end - at < LongestForeign && IsForeign(text.Text[at - 1]))
        {
            at--;
        }

        return text.Slice(at, end).IndexOfAny('·', '•') > 0 && (!detached || IsDetached(text, at)) ? new TextSpan(at, end) : null;
    }

    /// <summary>Whether a stretch is a personal name and nothing else.</summary>
    public bool IsName(NameText text, int start, int end) =>
        FitsWhole(text, start, end) && text.KnownAt(start) is null
        || (end - start is > 2 and < LongestForeign && text.Slice(start, end).IndexOfAny('·', '•') > 0 && AllForeign(text.Slice(start, end)));

    /// <summary>Whether what stands at a place ends a name for certain: a sign, or a word that commonly follows names.</summary>
    public bool EndsAt(NameText text, int end) => Right(text, end) == 2;

    /// <summary>Whether a word such as 向 or 于, a family name elsewhere, stands alone before the name that follows: 向|普京.</summary>
    private bool IsPreposition(NameText text, int start) =>
        text.IsBoundary(start + 1) && start > text.Range.Start && words.Breaks.Find(text.Slice(start, start + 1)) is not null;

    private static bool IsDetached(NameText text, int start) => start == text.Range.Start || !char.IsLetterOrDigit(text.Text[start - 1]);

    private bool FitsWhole(NameText text, int start, int end)
    {
        var length = end - start;
        var surname = words.Surnames.Longest(text.Slice(start, end));
        if (surname is null || length - surname.Word.Length is < 1 or > 2 || length > 4)
        {
            return false;
        }

        return AllHan(text.Slice(start, end)) && words.NotNames.Find(text.Slice(start, end)) is null;
    }

    /// <summary>Whether an ordinary word or a known name begins here, so that no personal name does.</summary>
    private bool IsWord(NameText text, int at)
    {
        if (text.KnownAt(at) is not null)
        {
            return true;
        }

        var word = words.NotNames.Longest(text.Slice(at, text.Range.End));
        return word is not null && IsOneWord(text, at, at + word.Word.Length);
    }

    private TextSpan? Chinese(NameText text, int at, bool rare, out bool strong)
    {
        strong = false;
        if (words.Surnames.Longest(text.Slice(at, text.Range.End)) is not { } surname || !text.IsBoundary(at))
        {
            return null;
        }

        var shorter = Candidate(text, at, surname.Word.Length + 1, out var shortRight);
        var longer = Candidate(text, at, surname.Word.Length + 2, out var longRight);
        if (shorter && longer)
        {
            var end = at + surname.Word.Length + 2;
            var oneWord = IsOneWord(text, at, end) && words.NameFollow.Find(text.Slice(end - 1, end)) is null;
            var takesVerb = shortRight == 2 && words.NameFollow.Longest(text.Slice(end - 1, text.Range.End)) is { } verb && !HangsOpen(text, end - 1, verb)
                && !(longRight == 2 && verb is { Word.Length: 1, Fields: ["weak"] }); // 陈河才|表示, not 陈河|才
            shorter = !oneWord && (takesVerb || shortRight > longRight);
            longer = !shorter;
        }

        var right = shorter ? shortRight : longer ? longRight : 0;
        strong = right == 2;
        var weak = right == 0 || ((right == 1 || !rare) && surname.Fields is ["rare"]);
        return weak ? null : new TextSpan(at, at + surname.Word.Length + (shorter ? 1 : 2));
    }

    /// <summary>Whether a word that needs more behind it stands before a sign, so that it is part of the name: 韩永刚、, 陈河才。</summary>
    private static bool HangsOpen(NameText text, int at, LexiconEntry word) =>
        word is { Word.Length: 1, Fields: not ["final"] } && (at + 1 >= text.Range.End || "、，。；！？）)”\n".Contains(text.Text[at + 1], StringComparison.Ordinal));

    /// <param name="right">2 where what follows ends a name, 1 where only a word ends there, 0 where none does.</param>
    private bool Candidate(NameText text, int at, int length, out int right)
    {
        right = 0;
        var end = at + length;
        if (end > text.Range.End || !AllHan(text.Slice(at, end)) || words.NotNames.Find(text.Slice(at, end)) is not null)
        {
            return false;
        }

        right = Right(text, end);
        return right > 0;
    }

    private int Right(NameText text, int end)
    {
        if (end == text.Range.End || !char.IsLetter(text.Text[end]))
        {
            return end < text.Range.End && text.Text[end] is '·' or '•' ? 0 : 2;
        }

        var follow = words.NameFollow.Longest(text.Slice(end, text.Range.End));
        // The dictionary's model may join a name and the 说 behind it to one word.
        return follow is not null && (follow.Word.Length > 1 || text.IsBoundary(end) || text.IsBoundary(end + 1)) ? 2 : text.IsBoundary(end) ? 1 : 0;
    }

    private TextSpan? Foreign(NameText text, int at)
    {
        var end = at;
        var dot = text.Slice(at, Math.Min(text.Range.End, at + 8)).IndexOfAny('·', '•');
        var run = dot is >= 1 and <= 6 && AllHan(text.Slice(at, at + dot)) ? at + dot : at; // before a dot any characters write a name
        for (; run < text.Range.End && run - at < LongestForeign && (IsForeign(text.Text[run])); run++)
        {
            if (text.IsBoundary(run) && words.Breaks.Longest(text.Slice(run, text.Range.End)) is { Word.Length: > 1 } word && IsOneWord(text, run, run + word.Word.Length))
            {
                break; // 马斯克|当年
            }

            end = text.IsBoundary(run + 1) ? run + 1 : end;
        }

        (run, end) = LastPart(text, at, run, end);

        // A word may hold the name's end and what follows (科德罗也): then what follows must end a name by itself.
        end = end < run && words.NameFollow.Longest(text.Slice(end, text.Range.End)) is null && (Right(text, run) == 2 || words.NameFollow.Longest(text.Slice(run, text.Range.End)) is not null) ? run : end;

        // 查尔斯|三世
        var number = end;
        while (number < text.Range.End && "一二三四五六七八九十".Contains(text.Text[number], StringComparison.Ordinal))
        {
            number++;
        }

        end = number > end && number < text.Range.End && text.Text[number] == '世' ? number + 1 : end;
        while (end > at && text.Text[end - 1] is '·' or '•' or '-')
        {
            end--;
        }

        return end - at >= 2 && !(end < text.Range.End && IsForeign(text.Text[end]) && !text.IsBoundary(end)) ? new TextSpan(at, end) : null;
    }

    /// <summary>Behind the last dot of a name a part may use any character, if what follows ends the name: 莉莎·李|表示, 保罗·锐|、.</summary>
    private (int Run, int End) LastPart(NameText text, int at, int run, int end)
    {
        var dotted = text.Slice(at, run).LastIndexOfAny('·', '•');
        if (dotted < 1 || run >= text.Range.End || text.Text[run] is < '\u4e00' or > '\u9fff' || (run > at + dotted + 1 && Right(text, run) == 2))
        {
            return (run, end);
        }

        var begun = run > at + dotted + 1 && text.IsBoundary(run); // then what follows may be a word of its own: 谴责, 也
        for (var to = run + 1; to <= Math.Min(text.Range.End, run + 3) && AllHan(text.Slice(run, to)) && (!begun || text.IsBoundary(to)); to++)
        {
            if (Right(text, to) == 2 && (!begun || words.NameFollow.Longest(text.Slice(run, to)) is null))
            {
                return (to, to);
            }
        }

        return (run, end);
    }

    private bool AllForeign(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsForeign(c))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsForeign(char c) => c is '·' or '•' or '-' || words.Transliteration.Starts(c);

    private static bool IsOneWord(NameText text, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (text.IsBoundary(at))
            {
                return false;
            }
        }

        return text.IsBoundary(end);
    }

    private static bool AllHan(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var joins = text[i] is '和' or '与' && !(i == 1 && text.Length == 3); // 李和平 is a name, 张和 none
            if (joins || text[i] is < '\u4e00' or > '\u9fff' or '的' or '了' or '等' or '是' or '们' or '第')
            {
                return false;
            }
        }

        return true;
    }
}

using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Reads the lines that say who published or wrote an article, and when.</summary>
/// <param name="Published">The date in it.</param>
/// <param name="Publisher">The name behind 来源.</param>
/// <param name="Authors">Names behind 作者, 记者 or 文.</param>
internal sealed record Byline(DateOnly? Published, string? Publisher, IReadOnlyList<string> Authors)
{
    private const int Longest = 90;
    private const int LongestAuthors = 300;
    private const int MostBesideDate = 16;

    /// <summary>A line without any of these holds neither a labelled field nor a date.</summary>
    private static readonly System.Buffers.SearchValues<char> FieldMarks = System.Buffers.SearchValues.Create("：:|｜丨/／0123456789年 　");

    /// <summary>The byline that the line is; null where it is none.</summary>
    /// <param name="line">A line without white space around it.</param>
    /// <param name="inHead">Whether it stands above the article's first paragraph.</param>
    /// <param name="words">Labels and the like.</param>
    public static Byline? Read(ReadOnlySpan<char> line, bool inHead, PageWords words)
    {
        if (line.Length < LongestAuthors && line[0] == '文' && line.Length > 3 && line[1..].TrimStart(" 　").IndexOfAny("|｜丨/／：:") == 0)
        {
            return ReadAuthors(line, words);
        }

        if (line.Length > Longest || line.IndexOf('。') is >= 0 and var stop && stop < line.Length - 2)
        {
            return null;
        }

        if (CharKind.IsTerminal(line[^1]) && line[0] is not ('（' or '('))
        {
            return null; // a sentence: 记者：您怎么看？
        }

        var bare = line.Trim("（()）[]【】 　");
        foreach (var word in words.WholeLines)
        {
            if (bare.StartsWith(word, StringComparison.Ordinal) && (bare.Length < line.Length || bare.Length < 60) && word is not ("本报讯" or "本报北京"))
            {
                return new Byline(null, null, []);
            }
        }

        if (line.IndexOfAny(FieldMarks) < 0)
        {
            return null;
        }

        return inHead && IsPage(bare) ? new Byline(null, null, []) : ReadDateline(line, words) ?? ReadFields(line, bare, inHead, words) ?? ReadImprint(bare);
    }

    /// <summary>文 | position name；position name: the last word of each part names its person.</summary>
    private static Byline ReadAuthors(ReadOnlySpan<char> line, PageWords known)
    {
        var authors = new List<string>();
        foreach (var part in line[(line.IndexOfAny("|｜丨/／：:") + 1)..].ToString().Split('；', ';'))
        {
            var words = part.Split([' ', '　', '、'], StringSplitOptions.RemoveEmptyEntries);
            authors.AddRange(words.Reverse().TakeWhile(w => PersonNames.In(w, known).Any()).Reverse());
        }

        return new Byline(null, null, authors);
    }

    /// <summary>An agency's dateline on a line of its own: 新华社北京3月4日电（记者李海）.</summary>
    private static Byline? ReadDateline(ReadOnlySpan<char> line, PageWords words)
    {
        var bracket = line.LastIndexOfAny("（(");
        var report = bracket > 0 && line[^1] is '）' or ')' ? line[..bracket].TrimEnd() : line;
        if (report.Length is < 8 or > 40 || report[^1] is not ('电' or '讯') || report.IndexOf('日') < 0 || report.IndexOf('月') < 0)
        {
            return null;
        }

        var names = bracket > 0 ? line[(bracket + 1)..^1].ToString().Replace("记者", " ", StringComparison.Ordinal) : "";
        return new Byline(null, null, [.. PersonNames.In(names, words)]);
    }

    /// <summary>Labelled fields (来源：…  记者：…) and a date, and hardly anything else.</summary>
    private static Byline? ReadFields(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, bool inHead, PageWords words)
    {
        var published = PrintedDate.Find(bare, out var date);
        string? publisher = null;
        var authors = new List<string>();
        var labels = 0;
        var beside = 0;
        var parts = bare.ToString().Replace("  ", "\t", StringComparison.Ordinal)
            .Split(['\t', '　', ' ', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var field = "";
        string? paper = null;
        var buttons = 0;
        foreach (var part in parts)
        {
            if (PageWords.Begins(part, words.Appendages) || (PageWords.Begins(part, words.Furniture) && !words.FieldLabels.Contains(part.Split('：', ':')[0])))
            {
                buttons += part.Length; // 我要评论(3), 【打印】
                continue;
            }

            var colon = part.AsSpan().IndexOfAny("：:|｜丨/／");
            var label = colon > 0 ? part[..colon] : part is "文" or "来源" or "作者" ? part : "";
            var value = colon > 0 ? part[(colon + 1)..].Trim() : colon < 0 && label.Length == 0 ? part : "";
            if (label.Length > 0 && words.FieldLabels.Contains(label))
            {
                labels++;
                field = label;
            }
            else if (colon > 0 && IsTime(part))
            {
                continue;
            }
            else if (part is "|" or "｜" or "丨" or "/" or ":" or "：" || PrintedDate.At(part, out _) is not null || IsDatePart(part))
            {
                continue;
            }
            else
            {
                value = part;
                if (field.Length == 0)
                {
                    beside += part.Length;
                    paper = part.Length > 2 && (PageWords.Ends(part, words.Papers) || (part.Length > 4 && PageWords.Ends(part, words.Offices))) && part.All(CharKind.IsHan) ? part : paper;
                }
            }

            if (value.Length > 0 && words.SourceLabels.Contains(field))
            {
                publisher ??= value.Trim('（', '）', '(', ')', '《', '》', '【', '】');
            }
            else if (value.Length > 0 && words.AuthorLabels.Contains(field))
            {
                authors.AddRange(PersonNames.In(value, words));
            }
        }

        if (labels > 0 && beside <= MostBesideDate)
        {
            return new Byline(published, publisher ?? paper, authors);
        }

        foreach (var word in words.Enacting)
        {
            if (bare.Contains(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        var wholeDate = published is not null && bare.Length - date.Length - buttons <= MostBesideDate && bare.IndexOfAny("，。会令号") < 0;
        return wholeDate && inHead && (bare.Length == line.Length || (buttons > 0 && bare[0] == line[0])) ? new Byline(published, publisher ?? paper, authors) : null;
    }

    /// <summary>A newspaper's imprint: 《人民日报》（2026年06月12日 06版）, 云南日报 / 2001年02月20日 / 第A01版.</summary>
    private static Byline? ReadImprint(ReadOnlySpan<char> bare) =>
        bare.Contains("版", StringComparison.Ordinal) && bare.Length < 60 && PrintedDate.Find(bare, out _) is { } date && bare.IndexOfAny("，。") < 0
            ? new Byline(date, null, [])
            : null;

    /// <summary>The page of a newspaper that an article stands on: 第03版：经济, A04版 要闻.</summary>
    private static bool IsPage(ReadOnlySpan<char> bare)
    {
        var number = bare.TrimStart("第 ABCDE");
        var end = number.IndexOfAnyExceptInRange('0', '9');
        return end is 1 or 2 && number[end] == '版' && (number.Length == end + 1 || (number.Length < end + 12 && number[end + 1] is '：' or ':' or ' ' or '　'));
    }

    /// <summary>09:25 or 09:25:30, or a date with a time behind it.</summary>
    private static bool IsTime(string part) =>
        part.AsSpan().IndexOfAnyExcept("0123456789:：-/.年月日时分秒") < 0;

    private static bool IsDatePart(string part) =>
        part.AsSpan().IndexOfAnyExcept("0123456789年月日号时分-/.:") < 0 || part is ['星', '期', _] or ['周', _];
}

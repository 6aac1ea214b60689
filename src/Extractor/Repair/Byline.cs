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

    /// <summary>Names of papers, sites and agencies end with these.</summary>
    private const string Papers = "报网社刊台";

    private static readonly string[] SourceLabels = ["来源", "文章来源", "稿源", "信息来源", "资料来源", "稿件来源", "新闻来源", "出处", "转自", "原载"];
    private static readonly string[] AuthorLabels = ["作者", "记者", "本报记者", "撰文", "文", "采访", "执笔", "撰稿", "特约记者", "实习记者", "本刊记者", "通讯员", "本报通讯员"];
    private static readonly string[] DateLabels = ["发布时间", "发布日期", "发表时间", "时间", "日期", "发稿时间", "更新时间", "公开日期", "刊发时间"];
    private static readonly string[] OtherLabels = ["摄影", "图", "编辑", "浏览次数", "阅读", "点击", "栏目", "分类号", "发布单位", "发布机构", "发布人", "审核", "供稿", "监制", "策划", "点击数", "浏览量", "字号"];
    private static readonly string[] Whole = ["作者系", "作者单位", "作者为", "作者是", "本文刊登于", "本文刊发于", "本文来源", "本文原载", "本文转自", "本文作者", "刊登于", "原载于", "本报北京", "本报讯"];

    /// <summary>A line without any of these holds neither a labelled field nor a date.</summary>
    private static readonly System.Buffers.SearchValues<char> FieldMarks = System.Buffers.SearchValues.Create("：:|｜丨/／0123456789年 　");

    /// <summary>What happened to a law on a day, which is not the day of its publication on the page.</summary>
    private static readonly string[] Enacting = ["施行", "实施", "通过", "公布", "批准", "修订", "修正", "生效", "印发", "废止"];

    /// <summary>The byline that the line is; null where it is none.</summary>
    /// <param name="line">A line without white space around it.</param>
    /// <param name="inHead">Whether it stands above the article's first paragraph.</param>
    public static Byline? Read(ReadOnlySpan<char> line, bool inHead)
    {
        if (line.Length < LongestAuthors && line[0] == '文' && line.Length > 3 && line[1..].TrimStart(" 　").IndexOfAny("|｜丨/／：:") == 0)
        {
            return ReadAuthors(line);
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
        foreach (var word in Whole)
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

        return ReadDateline(line) ?? ReadFields(line, bare, inHead) ?? ReadImprint(bare);
    }

    /// <summary>文 | position name；position name: the last word of each part names its person.</summary>
    private static Byline ReadAuthors(ReadOnlySpan<char> line)
    {
        var authors = new List<string>();
        foreach (var part in line[(line.IndexOfAny("|｜丨/／：:") + 1)..].ToString().Split('；', ';'))
        {
            var words = part.Split([' ', '　', '、'], StringSplitOptions.RemoveEmptyEntries);
            authors.AddRange(words.Reverse().TakeWhile(w => PersonNames.In(w).Any()).Reverse());
        }

        return new Byline(null, null, authors);
    }

    /// <summary>An agency's dateline on a line of its own: 新华社北京3月4日电（记者李海）.</summary>
    private static Byline? ReadDateline(ReadOnlySpan<char> line)
    {
        var bracket = line.LastIndexOfAny("（(");
        var report = bracket > 0 && line[^1] is '）' or ')' ? line[..bracket].TrimEnd() : line;
        if (report.Length is < 8 or > 40 || report[^1] is not ('电' or '讯') || report.IndexOf('日') < 0 || report.IndexOf('月') < 0)
        {
            return null;
        }

        var names = bracket > 0 ? line[(bracket + 1)..^1].ToString().Replace("记者", " ", StringComparison.Ordinal) : "";
        return new Byline(null, null, [.. PersonNames.In(names)]);
    }

    /// <summary>Labelled fields (来源：…  记者：…) and a date, and hardly anything else.</summary>
    private static Byline? ReadFields(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, bool inHead)
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
        foreach (var part in parts)
        {
            var colon = part.AsSpan().IndexOfAny("：:|｜丨/／");
            var label = colon > 0 ? part[..colon] : part is "文" or "来源" or "作者" ? part : "";
            var value = colon > 0 ? part[(colon + 1)..].Trim() : colon < 0 && label.Length == 0 ? part : "";
            if (label.Length > 0 && IsLabel(label))
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
                    paper = part.Length > 2 && Papers.Contains(part[^1], StringComparison.Ordinal) && part.All(CharKind.IsHan) ? part : paper;
                }
            }

            if (value.Length > 0 && SourceLabels.Contains(field))
            {
                publisher ??= value.Trim('（', '）', '(', ')', '《', '》', '【', '】');
            }
            else if (value.Length > 0 && AuthorLabels.Contains(field))
            {
                authors.AddRange(PersonNames.In(value));
            }
        }

        if (labels > 0 && beside <= MostBesideDate)
        {
            return new Byline(published, publisher ?? paper, authors);
        }

        foreach (var word in Enacting)
        {
            if (bare.Contains(word, StringComparison.Ordinal))
            {
                return null;
            }
        }

        var wholeDate = published is not null && bare.Length - date.Length <= MostBesideDate && bare.IndexOfAny("，。会令号") < 0;
        return wholeDate && inHead && (bare.Length == line.Length) ? new Byline(published, publisher ?? paper, authors) : null;
    }

    /// <summary>A newspaper's imprint: 《人民日报》（2026年06月12日 06版）, 云南日报 / 2001年02月20日 / 第A01版.</summary>
    private static Byline? ReadImprint(ReadOnlySpan<char> bare) =>
        bare.Contains("版", StringComparison.Ordinal) && bare.Length < 60 && PrintedDate.Find(bare, out _) is { } date && bare.IndexOfAny("，。") < 0
            ? new Byline(date, null, [])
            : null;

    private static bool IsLabel(string label) =>
        SourceLabels.Contains(label) || AuthorLabels.Contains(label) || DateLabels.Contains(label) || OtherLabels.Contains(label);

    /// <summary>09:25 or 09:25:30, or a date with a time behind it.</summary>
    private static bool IsTime(string part) =>
        part.AsSpan().IndexOfAnyExcept("0123456789:：-/.年月日时分秒") < 0;

    private static bool IsDatePart(string part) =>
        part.AsSpan().IndexOfAnyExcept("0123456789年月日号时分-/.:") < 0 || part is ['星', '期', _] or ['周', _];
}

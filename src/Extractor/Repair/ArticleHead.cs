using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Finds the headline and what the lines around it say of the article.</summary>
internal static class ArticleHead
{
    /// <summary>Lines searched for a title that a page's metadata names.</summary>
    private const int TitleSearch = 60;

    private const int LongestTitle = 120;

    /// <summary>These part a page's title from the names of its site and column.</summary>
    private const string SiteMarks = "-_|–｜";

    private const int LongestSite = 20;
    private const int LongestColumn = 6;
    private const int LongestPart = 14;
    private const int MostLines = 40;
    private const int MostTitleLines = 4;

    /// <summary>How many lines stand above the first paragraph of running text.</summary>
    public static int LengthOf(string text, List<TextLine> lines, string? title, PageWords words)
    {
        for (var i = 0; i < lines.Count && i < MostLines; i++)
        {
            var line = lines[i].Of(text);
            if (lines[i].Source.Kind != BlockKind.TableCell && LineShape.IsRunning(line) && !(title is not null && LineShape.SameText(line, title)) && Byline.Read(line, true, words) is null && !Furniture.Is(line, words))
            {
                return i;
            }
        }

        return Math.Min(lines.Count, MostLines);
    }

    /// <summary>The headline; null where none was found.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="stated">What the metadata name as title, often with the site's name behind it.</param>
    /// <param name="words">Words of pages.</param>
    public static string? FindTitle(string text, List<TextLine> lines, string? stated, PageWords words)
    {
        if (Labelled(text, lines, "标题") is { } label)
        {
            return label;
        }

        if (stated is not null)
        {
            return Shown(text, lines, stated) ?? WithoutSite(stated.Trim(), words);
        }

        for (var i = 0; i < lines.Count && i < 8; i++)
        {
            var line = lines[i].Of(text);
            if (Byline.Read(line, true, words) is not null || Furniture.Is(line, words))
            {
                continue;
            }

            var fits = line.Length is >= 2 and <= LongestTitle && line.IndexOf('。') < 0
                && LineShape.EndOf(line) is not (LineEnd.Comma or LineEnd.Colon) && !(LineShape.EndOf(line) == LineEnd.Sentence && line[^1] is ';' or '；');
            return fits && (i + 1 == lines.Count || line.Length <= 40 || !LineShape.IsRunning(line) || lines[i + 1].BlankBefore) ? Whole(text, lines, i, words) : null;
        }

        return null;
    }

    /// <summary>
    /// A document's title set on several lines: its offices, then 关于 or 印发 and what it is about, up to the word that
    /// says what it is (通知, 意见, 办法).
    /// </summary>
    private static string Whole(string text, List<TextLine> lines, int first, PageWords words)
    {
        var line = lines[first].Of(text);
        var about = line.Contains("关于", StringComparison.Ordinal);
        if (PageWords.Ends(line, words.DocumentEndings))
        {
            return line.ToString();
        }

        if (IsTitlePart(line, words) && first + 1 < lines.Count && !lines[first + 1].BlankBefore && lines[first + 1].Of(text) is var second && IsTitlePart(second, words)
            && first + 2 < lines.Count && (lines[first + 2].BlankBefore || lines[first + 2].Of(text)[0] is '—'))
        {
            return line.ToString() + second.ToString();
        }

        if (LineShape.EndOf(line) != LineEnd.Open || line.IndexOfAny("|｜丨：:《") >= 0 || !(about || PageWords.Ends(line, words.Offices)))
        {
            return line.ToString();
        }

        var whole = line.ToString();
        for (var i = first + 1; i < lines.Count && i < first + MostTitleLines; i++)
        {
            var next = lines[i].Of(text);
            about |= next.StartsWith("关于", StringComparison.Ordinal) || next.StartsWith("印发", StringComparison.Ordinal);
            if (!about || next.Length > 40 || LineShape.IsRunning(next) || LineShape.EndOf(next) is not (LineEnd.Open or LineEnd.Bracket))
            {
                break;
            }

            whole += next.ToString();
            if (PageWords.Ends(next, words.DocumentEndings))
            {
                return whole;
            }
        }

        return line.ToString();
    }

    /// <summary>One of two short lines that a paper sets its headline in, without punctuation and no name of a person, office or paper.</summary>
    private static bool IsTitlePart(ReadOnlySpan<char> line, PageWords words) =>
        line.Length is >= 4 and <= LongestPart && line.IndexOfAny("，。：；,:;|｜丨《（(【0123456789—") < 0 && LineShape.EndOf(line) is LineEnd.Open or LineEnd.Bracket
        && Enumerator.Of(line, out _) == EnumeratorStyle.None && !PageWords.Ends(line, words.NoPersonEndings) && PersonNames.OnlyIn(line, words).Count == 0
        && Byline.Read(line, true, words) is null && !Furniture.Is(line, words);

    /// <summary>The value of a labelled field in the head: in the line itself (标题：…) or in the cell behind it.</summary>
    public static string? Labelled(string text, List<TextLine> lines, string label)
    {
        for (var i = 0; i < lines.Count && i < MostLines; i++)
        {
            var line = lines[i].Of(text);
            var colon = line.IndexOfAny('：', ':');
            if (colon <= 0 || colon > 12 || !LineShape.SameText(line[..colon], label))
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim();
            if (!value.IsEmpty)
            {
                return value.ToString();
            }

            return i + 1 < lines.Count && LineShape.EndOf(lines[i + 1].Of(text)) != LineEnd.Colon ? lines[i + 1].Of(text).ToString() : null;
        }

        return null;
    }

    /// <summary>The most text on one line or a few that the stated title contains: the headline as the page shows it.</summary>
    private static string? Shown(string text, List<TextLine> lines, string stated)
    {
        var squashed = Squash(stated);
        string? best = null;
        for (var i = 0; i < lines.Count && i < TitleSearch; i++)
        {
            var whole = "";
            for (var j = i; j < lines.Count && j < i + MostTitleLines && !(j > i && lines[j].BlankBefore); j++)
            {
                var line = lines[j].Of(text);
                if (line.Length > squashed.Length + 8 || !squashed.Contains(Squash(whole + line.ToString()), StringComparison.Ordinal))
                {
                    break;
                }

                whole += line.ToString();
                if (whole.Length >= 6 && whole.Length > (best?.Length ?? 0))
                {
                    best = whole;
                }
            }
        }

        return best is not null && (best.Length * 2 >= squashed.Length || IsBeforeSite(squashed, Squash(best))) ? best : null;
    }

    /// <summary>Whether the stated title is the shown one with names of the site and its column behind it.</summary>
    private static bool IsBeforeSite(string stated, string shown) =>
        stated.StartsWith(shown, StringComparison.Ordinal) && stated.Length > shown.Length && SiteMarks.Contains(stated[shown.Length], StringComparison.Ordinal);

    /// <summary>A page's stated title without the names of its site and column behind it: …_某某新闻网, … - 财经 - 某某市人民政府门户网站.</summary>
    private static string WithoutSite(string stated, PageWords words)
    {
        var title = stated.AsSpan();
        while (title.LastIndexOfAny(SiteMarks) is > 0 and var mark)
        {
            var site = title[(mark + 1)..].Trim();
            var before = title[..mark].TrimEnd(SiteMarks).TrimEnd();
            var named = PageWords.Ends(site, words.Sites) || (title.Length < stated.Length && site.Length <= LongestColumn);
            if (!named || site.Length > LongestSite || before.Length < site.Length)
            {
                break;
            }

            title = before;
        }

        return title.ToString();
    }

    private static string Squash(string text) => string.Concat(text.Where(c => !CharKind.IsBlank(c)));
}

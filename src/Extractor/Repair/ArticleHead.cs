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

    /// <summary>Names of public bodies end with these.</summary>
    private const string Offices = "厅局委府室部院会署办";

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
            return Shown(text, lines, stated) ?? stated.Trim();
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
        if (PageWords.Ends(line, words.DocumentEndings) || LineShape.EndOf(line) != LineEnd.Open || line.IndexOfAny("|｜丨：:《") >= 0 || !(about || Offices.Contains(line[^1], StringComparison.Ordinal)))
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

        return best is not null && best.Length * 2 >= squashed.Length ? best : null;
    }

    private static string Squash(string text) => string.Concat(text.Where(c => !CharKind.IsBlank(c)));
}

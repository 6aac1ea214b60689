using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Finds pull-quote boxes: a few short lines without closing punctuation between empty lines, a figure among them,
/// that read as one sentence (到2029年 / 可数字化交付的服务贸易规模稳中有增 / … / 提高到45%以上).
/// </summary>
internal static class PullQuoteBox
{
    private const int MostLines = 8;
    private const int LongestLine = 26;

    /// <summary>How many lines from the given one on make a box; 0 where none begins there.</summary>
    public static int LinesFrom(string text, List<TextLine> lines, int first)
    {
        if (first > 0 && lines[first].Continues && !lines[first].BlankBefore)
        {
            return 0;
        }

        var last = first;
        while (last + 1 < lines.Count && lines[last + 1].Continues && !lines[last + 1].BlankBefore)
        {
            if (++last - first >= MostLines)
            {
                return 0;
            }
        }

        var figure = false;
        for (var i = first; i <= last; i++)
        {
            var line = lines[i].Of(text);
            if (!IsLine(line))
            {
                return 0;
            }

            figure |= HasFigure(line);
        }

        return last > first && figure ? last - first + 1 : 0;
    }

    private static bool IsLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || LineShape.EndOf(line) is not (LineEnd.Open or LineEnd.Comma) || LineShape.StartsParagraph(line)
            || line.IndexOfAny("\u3000\t|〔。；：:") >= 0 || line.Contains("  ", StringComparison.Ordinal) || PrintedDate.Find(line, out _) is not null)
        {
            return false;
        }

        var han = 0;
        foreach (var c in line)
        {
            han += CharKind.IsHan(c) ? 1 : 0;
        }

        return han >= 2;
    }

    /// <summary>A number with a unit of measure behind it, other than a year, month or document number.</summary>
    private static bool HasFigure(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (CharKind.IsDigit(line[i]) && line[i + 1] is '%' or '‰' or '万' or '亿' or '个' or '倍' or '家' or '吨' or '元')
            {
                return true;
            }
        }

        return false;
    }
}

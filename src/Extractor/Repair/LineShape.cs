using Extractor.Text;

namespace Extractor.Repair;

/// <summary>What can be told from a line alone.</summary>
internal static class LineShape
{
    /// <summary>A line this long is no heading.</summary>
    public const int LongestHeading = 48;

    private const string Continuing = "，、。；：！？）」』”’》】〉〕,;!?)%‰％";

    public static LineEnd EndOf(ReadOnlySpan<char> line)
    {
        var at = line.Length - 1;
        var closed = false;
        while (at >= 0 && (CharKind.IsCloser(line[at]) || CharKind.IsBlank(line[at]) || (CharKind.IsDigit(line[at]) && IsNoteNumber(line, at))))
        {
            closed |= CharKind.IsCloser(line[at]);
            at--;
        }

        if (at < 0)
        {
            return LineEnd.Bracket;
        }

        return line[at] switch
        {
            _ when CharKind.IsTerminal(line[at]) => LineEnd.Sentence,
            '.' when at > 0 && !CharKind.IsDigit(line[at - 1]) => LineEnd.Sentence,
            '—' or '～' or '~' => LineEnd.Sentence,
            '：' or ':' => LineEnd.Colon,
            _ when closed => LineEnd.Bracket,
            '，' or ',' or '、' => LineEnd.Comma,
            _ when char.IsLetterOrDigit(line[at]) || CharKind.IsOpener(line[at]) || line[at] is '%' or '‰' or '℃' or '°' => LineEnd.Open,
            _ => LineEnd.Bracket,
        };
    }

    /// <summary>Whether it is running text: a whole sentence stands in it, or clauses of some length.</summary>
    public static bool IsRunning(ReadOnlySpan<char> line)
    {
        if (line.Length < 12)
        {
            return false;
        }

        return line.IndexOfAny('。', '；') >= 0 || (line.Length > LongestHeading - 8 && line.IndexOfAny('，', ',', '、') >= 0)
            || (line.Length >= 24 && EndOf(line) == LineEnd.Sentence);
    }

    /// <summary>
    /// Whether it is running text that breaks off: a sentence has been closed in it, or it is longer than any heading,
    /// and its end is open. Captions of pictures end so too and are told by their credit.
    /// </summary>
    public static bool BreaksOff(ReadOnlySpan<char> line)
    {
        if (EndOf(line) is not (LineEnd.Open or LineEnd.Comma) || line.Length < 12 || line[0] == '|' || line.Contains('@'))
        {
            return false;
        }

        var closed = line.IndexOf('。') >= 0 || (line.Length > 2 * LongestHeading && line.IndexOfAny('，', ',') >= 0);
        return closed && line[^1] is not ('摄' or '图' or '社' or '|') && !line.EndsWith("供图片", StringComparison.Ordinal) && !line.EndsWith(".pdf", StringComparison.Ordinal);
    }

    /// <summary>Whether it can only go on with what the line before began.</summary>
    public static bool Continues(ReadOnlySpan<char> line) =>
        Continuing.Contains(line[0], StringComparison.Ordinal) && !(line.Length > 1 && line[0] == ')' && CharKind.IsDigit(line[1]));

    /// <summary>Whether it begins as only the first line of a paragraph does: numbered, quoted, a dash or a speaker's name.</summary>
    public static bool StartsParagraph(ReadOnlySpan<char> line) =>
        Enumerator.Of(line, out _) != EnumeratorStyle.None || "“「『《【—－–-·•●○■□◆◇▲△★☆※▶►*＊#>[（(".Contains(line[0], StringComparison.Ordinal) || SpeakerLength(line) > 0;

    /// <summary>Length of a speaker's label before a colon (问：, 王健(对外经济贸易大学教授):), colon included; 0 where there is none.</summary>
    public static int SpeakerLength(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length && i < 60; i++)
        {
            var c = line[i];
            if (c is '（' or '(')
            {
                depth++;
            }
            else if (c is '）' or ')')
            {
                depth--;
            }
            else if (c is '：' or ':')
            {
                return depth <= 0 && i > 0 && !CharKind.IsDigit(line[i - 1]) ? i + 1 : 0;
            }
            else if (depth <= 0 && (i >= 24 || CharKind.IsTerminal(c) || c is '，' or ',' or '、'))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether the characters of both are the same, white space left out.</summary>
    public static bool SameText(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && CharKind.IsBlank(a[i]))
            {
                i++;
            }

            while (j < b.Length && CharKind.IsBlank(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (a[i++] != b[j++])
            {
                return false;
            }
        }
    }

    /// <summary>A note's number behind the closing mark of a sentence (。12 or 。[3]).</summary>
    private static bool IsNoteNumber(ReadOnlySpan<char> line, int at)
    {
        while (at >= 0 && CharKind.IsDigit(line[at]))
        {
            at--;
        }

        return at >= 0 && (CharKind.IsTerminal(line[at]) || line[at] is '[' or '［');
    }
}

using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>What a heading without a number looks like.</summary>
internal static class BareHeading
{
    private const int Longest = LineShape.LongestHeading - 8;
    private const int LongestLabel = 8;
    private const int LongestDateline = 24;

    /// <summary>Whether a line alone could be one.</summary>
    public static bool HasShape(ReadOnlySpan<char> line, PageWords words)
    {
        if (line.Length is < 4 or > Longest || line.IndexOfAny("。；;") >= 0 || LineShape.EndOf(line) is not (LineEnd.Open or LineEnd.Bracket)
            || line[0] is '（' or '(' or '—' or '-' or '·' or '•' or '*' || IsLabelled(line, words) || IsCaption(line, words) || PrintedDate.Find(line, out _) is not null)
        {
            return false;
        }

        var (han, all) = (0, 0);
        foreach (var c in line)
        {
            han += CharKind.IsHan(c) ? 1 : 0;
            all += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return han * 2 >= all && Enumerator.Of(line, out _) is EnumeratorStyle.None or EnumeratorStyle.Ordinal;
    }

    /// <summary>Length of the dateline before a first heading: 某某网消息（某某联播）：; 0 where there is none.</summary>
    public static int DatelineLength(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestDateline)].IndexOfAny('：', ':');
        var before = colon < 0 ? [] : line[..colon];
        var bracket = before.EndsWith("）") || before.EndsWith(")") ? before.LastIndexOfAny('（', '(') : before.Length;
        return bracket > 0 && (before[..bracket].EndsWith("消息") || before[..bracket].EndsWith("电") || before[..bracket].EndsWith("讯")) ? colon + 1 : 0;
    }

    private static bool IsLabelled(ReadOnlySpan<char> line, PageWords words)
    {
        var length = LineShape.SpeakerLength(line);
        if (length == 0)
        {
            return false;
        }

        var label = line[..(length - 1)].Trim().ToString();
        return label.Length > LongestLabel + (label.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? 4 : 0) || line.Length - length < 6 || Array.Exists(words.NoHeadingLabels, label.EndsWith);
    }

    private static bool IsCaption(ReadOnlySpan<char> line, PageWords words)
    {
        foreach (var ending in words.Captions)
        {
            if (line.EndsWith(ending) && line.Length > ending.Length + 2)
            {
                return true;
            }
        }

        return false;
    }
}

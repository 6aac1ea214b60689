using Extractor.Text;

namespace Extractor.Repair;

/// <summary>What a heading without a number looks like.</summary>
internal static class BareHeading
{
    private const int Longest = LineShape.LongestHeading - 8;
    private const int LongestLabel = 8;
    private const int LongestDateline = 24;

    // Words before a colon that begin a turn, a note or a form's field, no heading.
    private static readonly string[] Labels =
        ["记者", "主持人", "问", "答", "来源", "作者", "编辑", "责编", "校对", "审核", "监制", "制图", "图", "摄影", "供稿", "供图", "时间", "地点", "电话", "联系人", "邮箱", "附件", "附", "注", "备注", "声明", "链接", "网址", "标题", "关键词", "摘要", "编者按", "原标题"];

    // What a caption under a picture ends with: somebody does something there.
    private static readonly string[] Captions = ["讲话", "致辞", "致词", "发言", "演讲", "合影", "合影留念", "进行介绍", "作报告", "作介绍", "领导班子"];

    /// <summary>Whether a line alone could be one.</summary>
    public static bool HasShape(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > Longest || line.IndexOfAny("。；;") >= 0 || LineShape.EndOf(line) is not (LineEnd.Open or LineEnd.Bracket)
            || line[0] is '（' or '(' or '—' or '-' or '·' or '•' or '*' || IsLabelled(line) || IsCaption(line) || PrintedDate.Find(line, out _) is not null)
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

    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        var length = LineShape.SpeakerLength(line);
        if (length == 0)
        {
            return false;
        }

        var label = line[..(length - 1)].Trim().ToString();
        return label.Length > LongestLabel + (label.AsSpan().IndexOfAnyInRange('0', '9') >= 0 ? 4 : 0) || line.Length - length < 6 || Array.Exists(Labels, label.EndsWith);
    }

    private static bool IsCaption(ReadOnlySpan<char> line)
    {
        foreach (var ending in Captions)
        {
            if (line.EndsWith(ending) && line.Length > ending.Length + 2)
            {
                return true;
            }
        }

        return false;
    }
}

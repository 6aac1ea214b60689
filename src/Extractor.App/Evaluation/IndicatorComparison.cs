using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.App.Evaluation;

/// <summary>
/// Whether two noun phrases name the same indicator: almost the same characters, and none of the words apart that make
/// another indicator of one (进出口 and 出口, 人均国内生产总值 and 国内生产总值).
/// </summary>
internal static class IndicatorComparison
{
    private static readonly Regex Contrast = new(
        "[0-9A-Za-z]|[进出收支]|[人户亩月日]均|平均|单位|新增|累计|存量|增量|净|城镇|农村|城市|乡村|地方|中央|名义|实际|占|比重|份额|率|规模以上|限额以上"
        + "|高技术|装备|新兴|货物|服务|线上|线下|移动|金额|笔数|交易|民间|国有|外商|私营|工业|农业|制造|核心|境内|境外|国内|国外|海外|全球|世界|第",
        RegexOptions.NonBacktracking);

    private static readonly string[] Nation = ["我国", "中国", "全国"];
    private static readonly string[] Neutral = ["增速", "增长率", "增幅", "涨幅", "降幅"];

    public static bool Same(string? gold, string? got)
    {
        var a = Trimmed(gold);
        var b = Trimmed(got);
        if (a.Length == 0 || b.Length == 0 || a == b)
        {
            return a == b;
        }

        var x = a.EnumerateRunes().ToList();
        var y = b.EnumerateRunes().ToList();
        var blocks = SequenceMatcher.Blocks(x, y);
        if (Contrast.IsMatch(Apart(x, y, blocks)))
        {
            return false;
        }

        if ((a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
            && Math.Min(x.Count, y.Count) >= 0.7 * Math.Max(x.Count, y.Count))
        {
            return true;
        }

        return 2.0 * blocks.Sum(m => m.Size) / (x.Count + y.Count) >= 0.92;
    }

    private static string Trimmed(string? phrase)
    {
        var all = string.Concat(MentionText.Squash(phrase).Where(c => !"的“”‘’\"'《》".Contains(c)));
        var text = all;
        if (Nation.FirstOrDefault(n => text.StartsWith(n, StringComparison.Ordinal)) is { } nation)
        {
            text = text[nation.Length..];
        }

        if (Neutral.FirstOrDefault(n => text.EndsWith(n, StringComparison.Ordinal)) is { } neutral)
        {
            text = text[..^neutral.Length];
        }

        return text.Length > 0 ? text : all;
    }

    /// <summary>What stands in one of the two alone, piece by piece with spaces between.</summary>
    private static string Apart(List<Rune> a, List<Rune> b, IReadOnlyList<MatchingBlock> blocks)
    {
        var apart = new StringBuilder();
        var (i, j) = (0, 0);
        foreach (var block in blocks.Append(new MatchingBlock(a.Count, b.Count, 0)))
        {
            a[i..block.A].ForEach(r => apart.Append(r.ToString()));
            apart.Append(' ');
            b[j..block.B].ForEach(r => apart.Append(r.ToString()));
            apart.Append(' ');
            (i, j) = (block.A + block.Size, block.B + block.Size);
        }

        return apart.ToString();
    }
}

using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Tells lines that belong to the page and not to the article: links, credits of editors, share and print lines, rules.</summary>
internal static class Furniture
{
    private const int Longest = 60;

    private static readonly string[] Starts =
    [
        "责任编辑", "责编", "编辑：", "编辑:", "原标题", "相关链接", "相关阅读", "相关新闻", "相关稿件", "延伸阅读", "推荐阅读", "分享到", "分享至", "分享：",
        "扫一扫", "扫码", "扫描二维码", "打印", "上一篇", "下一篇", "返回", "版权所有", "版权声明", "Copyright", "©", "字号", "字体", "网站地图",
        "更新时间戳", "Public domain", "阅读原文", "查看原文", "收藏", "关闭窗口", "点击查看", "微信扫", "长按", "邮发代号", "征订热线", "订阅热线", "主办单位", "承办单位", "网站标识码",
        "预览时标签不可点", "校对", "纠错", "举报", "声明：", "免责声明", "特别声明", "转载请注明", "分享让更多人看到", "我要纠错", "设为首页", "联系我们",
    ];

    private static readonly string[] TailStarts = ["本作品是", "本作品在", "本作品来自", "Public domain", "微信扫一扫可打开此内容", "预览时标签不可点"];

    /// <summary>Whether the line begins a foot of the page, behind which nothing of the article comes: a licence, the buttons of a reader.</summary>
    public static bool BeginsTail(ReadOnlySpan<char> line)
    {
        foreach (var start in TailStarts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (IsLink(line) || !HasWord(line))
        {
            return true;
        }

        if (line.Length > Longest)
        {
            return false;
        }

        var bare = line.TrimStart("（([【〔*-—>· ");
        foreach (var start in Starts)
        {
            if (bare.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return bare.Length > 0 && bare[0] == '《' && bare.Length < 30 && bare.Contains("杂志", StringComparison.Ordinal)
            && (bare.EndsWith("推出", StringComparison.Ordinal) || bare.EndsWith("推荐", StringComparison.Ordinal));
    }

    /// <summary>A line that is nothing but a link or picture in Markdown.</summary>
    public static bool IsLink(ReadOnlySpan<char> line)
    {
        var link = line.Length > 1 && line[0] == '!' ? line[1..] : line;
        return link.Length > 3 && link[0] == '[' && link[^1] == ')' && link.IndexOf("](") is > 0 and var middle && link[(middle + 2)..].IndexOf('(') < 0;
    }

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (CharKind.IsHan(c) || char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}

using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Names on an author line, told by their place and length alone.</summary>
internal static class PersonNames
{
    private static readonly string[] NotNames = ["原创", "摘要", "编者按", "前言", "引言", "序言", "目录", "导读", "结语", "附件", "通知", "公告", "名单", "要闻", "评论", "社论", "总则"];

    private static readonly string[] DoubleSurnames =
        ["欧阳", "司马", "上官", "诸葛", "尉迟", "夏侯", "皇甫", "公孙", "慕容", "令狐", "长孙", "司徒", "东方", "端木", "宇文", "轩辕", "司空", "闻人", "澹台", "呼延"];

    /// <summary>Organisations, not people, end with these.</summary>
    private const string Offices = "院部委局署办厅社网报台会省市县区州刊处科所";

    /// <summary>The names in a text behind 作者 or 记者: pieces of two to four characters, the last one behind a position.</summary>
    public static IEnumerable<string> In(string text) =>
        text.Split([' ', '　', '、', ',', '，', ';', '；', '/', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(IsName);

    /// <summary>The names that a line is made of and nothing else (项松林 张凯宁, 许海林等); empty where it holds more.</summary>
    public static IReadOnlyList<string> OnlyIn(ReadOnlySpan<char> line)
    {
        if (line.Length > 30)
        {
            return [];
        }

        var parts = line.ToString().Split([' ', '　', '、', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = parts[i].Length > 2 && parts[i].EndsWith('等') ? parts[i][..^1] : parts[i];
        }

        return Array.TrueForAll(parts, IsName) ? parts : [];
    }

    private static bool IsName(string part) =>
        (part.Length is 2 or 3 || (part.Length == 4 && DoubleSurnames.Contains(part[..2])) || part.Contains('·')) && part.Length <= 14
        && !NotNames.Contains(part) && (part.Length == 2 || !Offices.Contains(part[^1])) && part.All(c => CharKind.IsHan(c) || c == '·');
}

using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Names on an author line, told by their place and length alone.</summary>
internal static class PersonNames
{
    /// <summary>The names in a text behind 作者 or 记者: pieces of two to four characters, the last one behind a position.</summary>
    public static IEnumerable<string> In(string text, PageWords words) =>
        text.Split([' ', '　', '、', ',', '，', ';', '；', '/', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(p => IsName(p, words));

    /// <summary>The names that a line is made of and nothing else (项松林 张凯宁, 许海林等); empty where it holds more.</summary>
    public static IReadOnlyList<string> OnlyIn(ReadOnlySpan<char> line, PageWords words)
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

        return Array.TrueForAll(parts, p => IsName(p, words)) ? parts : [];
    }

    private static bool IsName(string part, PageWords words) =>
        (part.Length is 2 or 3 || (part.Length == 4 && words.DoubleSurnames.Contains(part[..2])) || part.Contains('·')) && part.Length <= 14
        && !words.NoNames.Contains(part) && (part.Length == 2 || !PageWords.Ends(part, words.NoPersonEndings)) && part.All(c => CharKind.IsHan(c) || c == '·');
}

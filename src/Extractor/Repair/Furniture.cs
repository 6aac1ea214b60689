using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Tells lines that belong to the page and not to the article: links, credits of editors, share and print lines, rules.</summary>
internal static class Furniture
{
    private const int Longest = 60;

    /// <summary>Whether the line begins a foot of the page, behind which nothing of the article comes: a licence, the buttons of a reader.</summary>
    public static bool BeginsTail(ReadOnlySpan<char> line, PageWords words) => PageWords.Begins(line, words.Tails);

    public static bool Is(ReadOnlySpan<char> line, PageWords words)
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
        if (PageWords.Begins(bare, words.Furniture))
        {
            return true;
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

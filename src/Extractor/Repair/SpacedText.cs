using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Texts set so that a space stands between single digits and around punctuation (到 2 0 0 5年 , 增长8 %). Whether a text is
/// such is decided over all of it: then hardly a number of two digits stands together.
/// </summary>
internal static class SpacedText
{
    private const int LeastApart = 4;

    public static bool IsPulledApart(string text)
    {
        int apart = 0, together = 0;
        for (var at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && CharKind.IsDigit(text[end]))
            {
                end++;
            }

            if (end - at > 1)
            {
                together++;
            }
            else if (end + 1 < text.Length && text[end] == ' ' && CharKind.IsDigit(text[end + 1]))
            {
                apart++;
            }

            var next = text.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? text.Length : end + next;
        }

        return apart >= LeastApart && apart > 4 * together;
    }

    /// <summary>In a text pulled apart: whether the space at the offset stands between characters that Chinese sets without one.</summary>
    public static bool IsNeedless(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        var after = at + 1;
        while (after < text.Length && text[after] == ' ')
        {
            after++;
        }

        return before >= 0 && after < text.Length && SetsWithoutSpace(text[before]) && SetsWithoutSpace(text[after]);
    }

    /// <summary>In any text: whether the space stands inside a year of four single digits (2 0 0 1年).</summary>
    public static bool IsInsideYear(string text, int at)
    {
        var start = at - 1;
        for (; start >= 2 && CharKind.IsDigit(text[start]) && text[start - 1] == ' ' && CharKind.IsDigit(text[start - 2]); start -= 2)
        {
        }

        if (start < 0 || !CharKind.IsDigit(text[start]) || (start > 0 && CharKind.IsDigit(text[start - 1])) || start + 6 >= text.Length)
        {
            return false;
        }

        for (var i = start; i < start + 6; i += 2)
        {
            if (!CharKind.IsDigit(text[i]) || text[i + 1] != ' ')
            {
                return false;
            }
        }

        var end = start + 7;
        return CharKind.IsDigit(text[start + 6]) && end < text.Length && (text[end] == '年' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '年'))
            && at <= end;
    }

    private static bool SetsWithoutSpace(char c) => !CharKind.IsLatin(c) && !CharKind.IsBlank(c);
}

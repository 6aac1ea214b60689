using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Parts headings that lost the line end before them: one behind the heading above it (第三篇改革第十三章深化改革), and one at
/// the end of a paragraph whose fellows stand on lines of their own (…保障。第四节增进团结).
/// </summary>
internal sealed class FusedHeading
{
    private const string Code = "repair.fused-heading";
    private const int LongestHeading = 30;
    private const int LeastFellows = 3;

    private readonly string _text;
    private readonly List<(TextSpan Line, EnumeratorStyle Style)> _headings = [];
    private readonly List<TextEdit> _edits = [];

    private FusedHeading(string text) => _text = text;

    /// <summary>Line ends to be put in, in coordinates of the text.</summary>
    public static List<TextEdit> Edits(string text, IReadOnlyList<Block> blocks)
    {
        if (!HasFellows(text))
        {
            return [];
        }

        var fused = new FusedHeading(text);
        var lines = LineReader.Read(text, blocks).Where(l => l.Source.Kind != BlockKind.TableCell).Select(l => l.Span).ToList();
        foreach (var line in lines)
        {
            if (Enumerator.Of(line.Of(text), out _) is var style && IsNamed(style) && line.Length <= LongestHeading)
            {
                fused._headings.Add((line, style));
            }
        }

        if (fused._headings.Count >= LeastFellows)
        {
            lines.ForEach(fused.Read);
        }

        return fused._edits;
    }

    /// <summary>Whether several lines may begin so at all; most texts have none, and need not be read for it.</summary>
    private static bool HasFellows(string text)
    {
        var found = 0;
        for (var at = text.IndexOf('第', StringComparison.Ordinal); at >= 0 && found < LeastFellows; at = text.IndexOf('第', at + 1))
        {
            var before = text.AsSpan(0, at).TrimEnd(" \t\u3000");
            found += (before.IsEmpty || before[^1] == '\n') && IsNamed(Enumerator.Of(text.AsSpan(at, Math.Min(12, text.Length - at)), out _)) ? 1 : 0;
        }

        return found >= LeastFellows;
    }

    private void Read(TextSpan line)
    {
        var style = Enumerator.Of(line.Of(_text), out _);
        for (var at = Next(line.Start + 1, line.End); at >= 0; at = Next(at + 1, line.End))
        {
            var rest = _text.AsSpan(at, line.End - at);
            var inner = Enumerator.Of(rest, out var length);
            if (!IsNamed(inner) || rest.Length <= length)
            {
                continue;
            }

            var before = _text.AsSpan(line.Start, at - line.Start);
            var behindHeading = IsNamed(style) && inner != style && before.Length is >= 5 and <= LongestHeading && IsBare(before) && IsBare(Upto(rest));
            var behindText = before[^1] is '。' or '；' && rest.Length <= LongestHeading && IsBare(rest) && ContinuesCount(at, inner, rest);
            if (behindHeading || behindText)
            {
                _edits.Add(new TextEdit(new TextSpan(at, at), "\n", Code));
                (line, style) = (new TextSpan(at, line.End), inner);
            }
        }
    }

    private int Next(int at, int end) => at >= end ? -1 : _text.IndexOf('第', at, end - at);

    /// <summary>The heading up to the next one that may be fused with it.</summary>
    private static ReadOnlySpan<char> Upto(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '第' && IsNamed(Enumerator.Of(rest[i..], out _)))
            {
                return rest[..i];
            }
        }

        return rest;
    }

    /// <summary>Whether the heading of the same style before it has the number before its own.</summary>
    private bool ContinuesCount(int at, EnumeratorStyle style, ReadOnlySpan<char> heading)
    {
        var above = _headings.FindLast(h => h.Style == style && h.Line.Start < at);
        return above.Line.Length > 0 && Enumerator.NumberOf(above.Line.Of(_text)) is > 0 and var number && Enumerator.NumberOf(heading) == number + 1;
    }

    private static bool IsNamed(EnumeratorStyle style) => style is EnumeratorStyle.Part or EnumeratorStyle.Chapter or EnumeratorStyle.Section;

    private static bool IsBare(ReadOnlySpan<char> text) => text.IndexOfAny("。；：:！？《》") < 0 && text.Length <= LongestHeading;
}

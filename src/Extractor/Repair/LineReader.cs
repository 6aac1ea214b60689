using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Splits blocks into lines.</summary>
internal static class LineReader
{
    /// <param name="text">The text.</param>
    /// <param name="blocks">Blocks in order.</param>
    public static List<TextLine> Read(string text, IEnumerable<Block> blocks)
    {
        var lines = new List<TextLine>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.TableCell)
            {
                lines.Add(new TextLine(block.Span, block, false, false, false));
                continue;
            }

            var margin = Margin(text, block.Span);
            var at = block.Span.Start;
            var first = true;
            var blank = false;
            while (at < block.Span.End)
            {
                var length = text.AsSpan(at, block.Span.End - at).IndexOf('\n');
                var end = length < 0 ? block.Span.End : at + length;
                var (start, stop) = (at, end);
                while (start < stop && CharKind.IsBlank(text[start]))
                {
                    start++;
                }

                while (stop > start && CharKind.IsBlank(text[stop - 1]))
                {
                    stop--;
                }

                if (start < stop)
                {
                    lines.Add(new TextLine(new TextSpan(start, stop), block, !first, blank, start - at >= margin + 2 || (start > at && text[at] == '\u3000')));
                    (first, blank) = (false, false);
                }
                else
                {
                    blank = true;
                }

                at = end + 1;
            }
        }

        return lines;
    }

    /// <summary>How many spaces every line begins with, as where a page's left margin was kept.</summary>
    private static int Margin(string text, TextSpan block)
    {
        var margin = int.MaxValue;
        for (var at = text.IndexOf('\n', block.Start, block.Length) + 1; at > 0 && at < block.End && margin > 0; at = text.IndexOf('\n', at, block.End - at) + 1)
        {
            var line = text.AsSpan(at, block.End - at);
            var indent = line.IndexOfAnyExcept(' ');
            margin = indent < 0 || line[indent] is '\n' or '\r' ? margin : Math.Min(margin, indent);
        }

        return margin == int.MaxValue ? 0 : margin;
    }
}

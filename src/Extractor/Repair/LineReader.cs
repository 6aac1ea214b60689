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
                    lines.Add(new TextLine(new TextSpan(start, stop), block, !first, blank, start - at >= 2 || (start > at && text[at] == '\u3000')));
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
}

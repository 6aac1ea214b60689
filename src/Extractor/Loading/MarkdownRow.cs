using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>A row of a table in Markdown.</summary>
/// <param name="Line">The whole line.</param>
/// <param name="Cells">What stands between its bars.</param>
internal sealed record MarkdownRow(TextSpan Line, IReadOnlyList<TextSpan> Cells)
{
    public static MarkdownRow Read(string text, int start, int end)
    {
        var cells = new List<TextSpan>();
        var bar = text.IndexOf('|', start, end - start);
        while (bar >= 0 && bar + 1 < end)
        {
            var next = text.IndexOf('|', bar + 1, end - bar - 1);
            var cell = SourcePart.Trim(text, new TextSpan(bar + 1, next < 0 ? end : next));
            if (next >= 0 || !cell.IsEmpty)
            {
                cells.Add(cell);
            }

            bar = next;
        }

        return new MarkdownRow(new TextSpan(start, end), cells);
    }

    /// <summary>Adds a table's edits and cells; a line of dashes parts the head from the rest and goes.</summary>
    public static void AddTable(string text, List<MarkdownRow> rows, List<TextEdit> edits, List<Block> blocks)
    {
        var body = rows.Where(r => !r.IsRule(text) && r.Cells.Any(c => !c.IsEmpty)).ToList();
        var cells = new List<TextSpan>();
        var grid = body.ConvertAll(r => r.Cells.Select(c => Number(c)).ToList());
        var head = rows.Count > 1 && body.Count > 0 && rows[0] == body[0] && rows[1].IsRule(text) ? grid[0].ToHashSet() : [];
        var headers = new TableGrid(cells.ConvertAll(c => c.In(text)), grid, head).Cells().ToDictionary(c => c.Cell, c => c.Headers);
        var next = 0;
        foreach (var row in rows)
        {
            var at = row.Line.Start;
            var first = true;
            foreach (var cell in body.Contains(row) ? row.Cells.Where(c => !c.IsEmpty) : [])
            {
                edits.Add(new TextEdit(new TextSpan(at, cell.Start), first ? "" : "\t", "markdown.markup"));
                MarkdownInline.AddEdits(text, cell, edits);
                blocks.Add(new Block(cell, BlockKind.TableCell) { Headers = [.. headers[next].Select(h => cells[h])] });
                (at, first) = (cell.End, false);
                next++;
            }

            edits.Add(new TextEdit(new TextSpan(at, row.Line.End), "", "markdown.markup"));
        }

        int Number(TextSpan cell)
        {
            if (!cell.IsEmpty)
            {
                cells.Add(cell);
            }

            return cell.IsEmpty ? -1 : cells.Count - 1;
        }
    }

    private bool IsRule(string text) =>
        Line.Of(text).Contains('-') && Line.Of(text).IndexOfAnyExcept("|-: \t\r") < 0;
}

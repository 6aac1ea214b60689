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
        var body = rows.Where(r => !r.IsRule(text)).ToList();
        var head = body.FirstOrDefault(r => r.Cells.Any(c => !c.IsEmpty));
        foreach (var row in rows)
        {
            if (!body.Contains(row) || row.Cells.All(c => c.IsEmpty))
            {
                edits.Add(new TextEdit(row.Line, "", "markdown.markup"));
                continue;
            }

            var at = row.Line.Start;
            var first = true;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                if (cell.IsEmpty)
                {
                    continue;
                }

                edits.Add(new TextEdit(new TextSpan(at, cell.Start), first ? "" : "\t", "markdown.markup"));
                MarkdownInline.AddEdits(text, cell, edits);
                var headers = new List<TextSpan>();
                if (row != head && head is not null && i < head.Cells.Count && !head.Cells[i].IsEmpty)
                {
                    headers.Add(head.Cells[i]);
                }

                if (row != head && i > 0 && !row.Cells[0].IsEmpty)
                {
                    headers.Add(row.Cells[0]);
                }

                blocks.Add(new Block(cell, BlockKind.TableCell) { Headers = headers });
                (at, first) = (cell.End, false);
            }

            edits.Add(new TextEdit(new TextSpan(at, row.Line.End), "", "markdown.markup"));
        }
    }

    private bool IsRule(string text) =>
        Line.Of(text).Contains('-') && Line.Of(text).IndexOfAnyExcept("|-: \t\r") < 0;
}

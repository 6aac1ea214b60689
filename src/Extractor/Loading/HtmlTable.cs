using AngleSharp.Dom;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Tells tables of data from tables that only place things, and gives each cell of one its headers: those of its
/// column, then those of its row, then a line above or in the table that names the unit (单位：亿元).
/// </summary>
internal sealed class HtmlTable
{
    private const int LongestCell = 300;
    private const int MostCells = 20_000;
    private const int MostSpan = 200;

    private readonly Dictionary<IElement, List<PageBlock>> _cells;
    private readonly List<List<IElement?>> _grid = [];
    private readonly PageBlock? _unit;

    private HtmlTable(IElement table, Dictionary<IElement, List<PageBlock>> cells, PageBlock? unit)
    {
        _cells = cells;
        _unit = unit;
        foreach (var row in RowsOf(table))
        {
            AddRow(row);
        }

    }

    /// <summary>Makes cells of the blocks that stand in tables of data.</summary>
    public static void Read(List<PageBlock> blocks)
    {
        var cells = new Dictionary<IElement, List<PageBlock>>();
        var tables = new List<IElement>();
        var before = new Dictionary<IElement, PageBlock?>();
        PageBlock? last = null;
        foreach (var block in blocks)
        {
            if (Closest(block.Element, "td", "th") is { } cell && Closest(cell, "table") is { } table)
            {
                if (!before.ContainsKey(table))
                {
                    tables.Add(table);
                    before[table] = last;
                }

                (cells.TryGetValue(cell, out var list) ? list : cells[cell] = []).Add(block);
            }

            last = block;
        }

        foreach (var table in tables)
        {
            if (IsData(table, cells))
            {
                var unit = before[table] is { } above && IsUnit(above.Text) ? above : null;
                new HtmlTable(table, cells, unit).Mark();
            }
        }
    }

    private static bool IsData(IElement table, Dictionary<IElement, List<PageBlock>> cells)
    {
        if (table.QuerySelector("table") is not null)
        {
            return false;
        }

        var own = RowsOf(table).Select(r => r.Children.Where(cells.ContainsKey).ToList()).Where(r => r.Count > 0).ToList();
        return own.Count > 1 && own.Any(r => r.Count > 1) && own.Sum(r => r.Count) <= MostCells
            && own.SelectMany(r => r).All(c => cells[c].Sum(b => b.Length) <= LongestCell);
    }

    private void AddRow(IElement row)
    {
        var cells = new List<IElement?>();
        var above = _grid.Count > 0 ? _grid[^1] : null;
        var at = 0;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            at = FillFromAbove(cells, above, at);
            for (var i = 0; i < Span(cell, "colspan"); i++, at++)
            {
                cells.Add(cell);
            }
        }

        FillFromAbove(cells, above, at);
        _grid.Add(cells);
    }

    /// <summary>Puts the cells that reach down from the row above where they stand.</summary>
    private int FillFromAbove(List<IElement?> cells, List<IElement?>? above, int at)
    {
        while (above is not null && at < above.Count && above[at] is { } cell && Span(cell, "rowspan") > _grid.Count - FirstRowOf(cell))
        {
            cells.Add(cell);
            at++;
        }

        return at;
    }

    private int FirstRowOf(IElement cell)
    {
        var row = _grid.Count - 1;
        while (row > 0 && _grid[row - 1].Contains(cell))
        {
            row--;
        }

        return row;
    }

    private void Mark()
    {
        var unit = _unit;
        var head = HeadRows(ref unit);
        var marked = new HashSet<IElement>();
        for (var r = 0; r < _grid.Count; r++)
        {
            for (var c = 0; c < _grid[r].Count; c++)
            {
                if (_grid[r][c] is { } cell && _cells.TryGetValue(cell, out var blocks) && marked.Add(cell))
                {
                    var headers = HeadersOf(cell, r, c, head, unit);
                    foreach (var block in blocks)
                    {
                        block.Kind = BlockKind.TableCell;
                        block.Headers.AddRange(headers.Where(h => h != block));
                    }
                }
            }
        }
    }

    /// <summary>How many rows make the head: those of thead or of th, else a first row without numbers above rows with some.</summary>
    private int HeadRows(ref PageBlock? unit)
    {
        var rows = 0;
        while (rows < _grid.Count && _grid[rows].Where(c => c is not null).Distinct().ToList() is { } cells
            && (cells.Count <= 1 || cells.TrueForAll(c => c!.LocalName == "th" || Closest(c, "thead") is not null)))
        {
            if (cells.Count == 1 && _cells.TryGetValue(cells[0]!, out var only) && IsUnit(only[0].Text))
            {
                unit ??= only[0];
            }

            rows++;
        }

        if (rows < _grid.Count && rows == _grid.TakeWhile(r => r.Distinct().Count() <= 1).Count() && !_grid[rows].Exists(IsNumber)
            && !_grid[rows].Exists(IsLabel) && _grid.Skip(rows + 1).Any(r => r.Exists(IsNumber)))
        {
            rows += Math.Max(1, _grid[rows].Where(c => c is not null).Max(c => Span(c!, "rowspan")));
        }

        return Math.Min(rows, _grid.Count);
    }

    private List<PageBlock> HeadersOf(IElement cell, int row, int column, int head, PageBlock? unit)
    {
        var headers = new List<PageBlock>();
        if (row < head)
        {
            return headers;
        }

        for (var r = 0; r < head; r++)
        {
            Add(column < _grid[r].Count ? _grid[r][column] : null);
        }

        // A label right before the cell names it alone; otherwise the words at the left of the row do.
        if (column > 0 && IsLabel(_grid[row][column - 1]))
        {
            Add(_grid[row][column - 1]);
        }
        else if (!IsLabel(cell))
        {
            for (var c = 0; c < column && !IsNumber(_grid[row][c]); c++)
            {
                Add(_grid[row][c]);
            }
        }

        if (unit is not null)
        {
            headers.Add(unit);
        }

        return headers;

        void Add(IElement? header)
        {
            if (header is not null && header != cell && _cells.TryGetValue(header, out var blocks) && !headers.Contains(blocks[0]))
            {
                headers.Add(blocks[0]);
            }
        }
    }

    private bool IsNumber(IElement? cell)
    {
        var text = TextOf(cell);
        return text.Length > 0 && text.Any(char.IsAsciiDigit) && text.Count(CharKind.IsHan) * 2 < text.Length;
    }

    private bool IsLabel(IElement? cell) => TextOf(cell) is [.., '：' or ':'];

    private string TextOf(IElement? cell) => cell is not null && _cells.TryGetValue(cell, out var blocks) ? string.Concat(blocks.Select(b => b.Text)).Trim() : "";

    private static bool IsUnit(string text) => text.Length < 30 && text.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal) is { } bare
        && (bare.Contains("单位：", StringComparison.Ordinal) || bare.Contains("单位:", StringComparison.Ordinal)) && !bare.Contains("发布单位", StringComparison.Ordinal) && !bare.Contains("主办单位", StringComparison.Ordinal);

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : []);

    private static IElement? Closest(IElement element, params string[] names)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (Array.IndexOf(names, e.LocalName) >= 0)
            {
                return e;
            }
        }

        return null;
    }
}

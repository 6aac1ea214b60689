using AngleSharp.Dom;
using Extractor.Documents;

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
                var unit = before[table] is { } above && TableGrid.IsUnit(above.Text) ? above : null;
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
        var elements = _grid.SelectMany(r => r).OfType<IElement>().Where(_cells.ContainsKey).Distinct().ToList();
        var numbers = elements.Select((e, i) => KeyValuePair.Create(e, i)).ToDictionary();
        var grid = new TableGrid(
            elements.ConvertAll(TextOf),
            _grid.ConvertAll(r => r.ConvertAll(c => c is null ? -1 : numbers.GetValueOrDefault(c, -1))),
            numbers.Where(n => n.Key.LocalName == "th" || Closest(n.Key, "thead") is not null).Select(n => n.Value).ToHashSet());
        foreach (var (cell, headers) in grid.Cells())
        {
            foreach (var block in _cells[elements[cell]])
            {
                block.Kind = BlockKind.TableCell;
                block.Headers.AddRange(headers.Select(h => _cells[elements[h]][0]));
                if (_unit is not null && grid.Unit < 0 && headers.Count > 0)
                {
                    block.Headers.Add(_unit);
                }
            }
        }
    }

    private string TextOf(IElement cell) => string.Concat(_cells[cell].Select(b => b.Text)).Trim();

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

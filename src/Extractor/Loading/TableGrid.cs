using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// The cells of a table of data where they stand, merged ones at every place they cover, and which of them head which:
/// those of a cell's column, then those of its row, then one that names the unit of the whole table (单位：亿元).
/// </summary>
/// <param name="texts">The text of each cell.</param>
/// <param name="rows">For each row the numbers of its cells from the left, one for each column; -1 where there is none.</param>
/// <param name="marked">Cells that the file itself marks as heads.</param>
internal sealed class TableGrid(IReadOnlyList<string> texts, IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlySet<int> marked)
{
    private const int LongestUnit = 30;

    private static readonly string[] NoUnits = ["发布单位", "主办单位", "承办单位", "填报单位", "编制单位", "制表单位", "责任单位"];

    private readonly int _head = HeadRows(texts, rows, marked);

    /// <summary>The cell that names the unit of the whole table; -1 where none does.</summary>
    public int Unit { get; } = rows.TakeWhile(r => r.Distinct().Count(c => c >= 0) <= 1).SelectMany(r => r).FirstOrDefault(c => c >= 0 && IsUnit(texts[c]), -1);

    /// <summary>Whether the text names a unit and hardly anything else: 单位：亿元, （计量单位：万吨）.</summary>
    public static bool IsUnit(string text) => text.Length < LongestUnit && string.Concat(text.Where(c => !CharKind.IsBlank(c))) is var bare
        && (bare.Contains("单位：", StringComparison.Ordinal) || bare.Contains("单位:", StringComparison.Ordinal))
        && !Array.Exists(NoUnits, n => bare.Contains(n, StringComparison.Ordinal));

    /// <summary>Each cell with its headers, in reading order; a merged cell once, where it begins.</summary>
    public IEnumerable<(int Cell, IReadOnlyList<int> Headers)> Cells()
    {
        var seen = new HashSet<int>();
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (rows[r][c] >= 0 && seen.Add(rows[r][c]))
                {
                    yield return (rows[r][c], HeadersOf(r, c));
                }
            }
        }
    }

    /// <summary>How many rows make the head: those marked so, else a first row without numbers above rows with some.</summary>
    private static int HeadRows(IReadOnlyList<string> texts, IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlySet<int> marked)
    {
        var head = 0;
        while (head < rows.Count && rows[head].Where(c => c >= 0).Distinct().ToList() is var cells && (cells.Count <= 1 || cells.TrueForAll(marked.Contains)))
        {
            head++;
        }

        var first = rows.TakeWhile(r => r.Where(c => c >= 0).Distinct().Count() <= 1).Count();
        if (head == first && head < rows.Count && !rows[head].Any(c => IsNumber(texts, c) && !IsYear(texts, c)) && !rows[head].Any(c => IsLabel(texts, c))
            && rows.Skip(head + 1).Any(r => r.Any(c => IsNumber(texts, c))))
        {
            head++;
        }

        // A cell of the head that reaches down takes the rows beside it along.
        while (head > first && head < rows.Count && rows[head].Any(c => c >= 0 && rows[head - 1].Contains(c)) && !rows[head].Any(c => IsNumber(texts, c) && !IsYear(texts, c)))
        {
            head++;
        }

        return head;
    }

    private List<int> HeadersOf(int row, int column)
    {
        var headers = new List<int>();
        var cell = rows[row][column];
        if (row < _head)
        {
            return headers;
        }

        for (var r = 0; r < _head; r++)
        {
            Add(column < rows[r].Count ? rows[r][column] : -1);
        }

        // A label right before the cell names it alone; otherwise the words at the left of the row do.
        if (column > 0 && IsLabel(texts, rows[row][column - 1]))
        {
            Add(rows[row][column - 1]);
        }
        else if (!IsLabel(texts, cell))
        {
            for (var c = 0; c < column && (!IsNumber(texts, rows[row][c]) || (c == 0 && IsYear(texts, rows[row][c]))); c++)
            {
                Add(rows[row][c]);
            }
        }

        Add(Unit);
        return headers;

        void Add(int header)
        {
            if (header >= 0 && header != cell && texts[header].Length > 0 && !headers.Contains(header))
            {
                headers.Add(header);
            }
        }
    }

    private static bool IsNumber(IReadOnlyList<string> texts, int cell)
    {
        var text = cell < 0 ? "" : texts[cell];
        return text.Length > 0 && text.Any(char.IsAsciiDigit) && text.Count(CharKind.IsHan) * 2 < text.Length;
    }

    /// <summary>A year names a column as often as it is a value: 2023, 2024年.</summary>
    private static bool IsYear(IReadOnlyList<string> texts, int cell) =>
        cell >= 0 && texts[cell].TrimEnd('年') is { Length: 4 } year && year.All(char.IsAsciiDigit) && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal));

    private static bool IsLabel(IReadOnlyList<string> texts, int cell) => cell >= 0 && texts[cell] is [.., '：' or ':'];
}

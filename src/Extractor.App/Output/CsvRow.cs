using System.Globalization;

namespace Extractor.App.Output;

/// <summary>
/// Rows of RFC 4180. A cell that a spreadsheet would run as a formula is given an apostrophe in front, since articles
/// come from strangers.
/// </summary>
internal static class CsvRow
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    public static void Write(TextWriter output, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                output.Write(',');
            }

            first = false;
            output.Write(Quoted(Harmless(cell)));
        }

        output.Write("\r\n");
    }

    private static string Harmless(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0]) && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "'" + cell
            : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

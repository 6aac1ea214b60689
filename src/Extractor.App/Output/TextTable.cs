using System.Text;

namespace Extractor.App.Output;

/// <summary>Rows of cells in columns as wide as their widest cell, Chinese characters counted as two.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public int Count => _rows.Count - 1;

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <param name="output">Where to.</param>
    /// <param name="width">Columns of the terminal; lines are cut to it. Null writes them whole.</param>
    public void Write(TextWriter output, int? width)
    {
        var widths = new int[header.Length];
        foreach (var row in _rows)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = Math.Max(widths[i], DisplayWidth.Of(row[i]));
            }
        }

        foreach (var row in _rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < widths.Length; i++)
            {
                line.Append(row[i]);
                if (i + 1 < widths.Length)
                {
                    line.Append(' ', widths[i] - DisplayWidth.Of(row[i]) + 2);
                }
            }

            var text = line.ToString().TrimEnd();
            output.WriteLine(width is { } most ? DisplayWidth.Cut(text, most) : text);
        }
    }
}

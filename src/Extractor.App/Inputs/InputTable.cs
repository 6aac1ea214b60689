using CsvHelper;
using Extractor.App.Cli;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.App.Inputs;

/// <summary>
/// A table of what is known of files: a column <c>document</c> (a path from the table's folder, or a bare file name),
/// and <c>published</c>, <c>publisher</c>, <c>address</c> and <c>tags</c> as wanted, as a spreadsheet writes them:
/// with or without a byte order mark, in UTF-8 or GB18030, cells parted by commas, semicolons or tabs. Several tags are
/// parted by semicolons.
/// </summary>
internal sealed class InputTable
{
    public static readonly InputTable None = new([]);

    private static readonly (string Name, string[] Others)[] Columns =
    [
        ("document", ["file", "文件", "文件名", "文档"]), ("published", ["date", "发布日期", "日期"]), ("publisher", ["source", "发布者", "来源"]),
        ("address", ["url", "地址", "网址"]), ("tags", ["tag", "标签"]),
    ];

    private readonly Dictionary<string, InputFacets> _rows;

    private InputTable(Dictionary<string, InputFacets> rows) => _rows = rows;

    /// <summary>What the table says of a file, or of an entry of an archive; nothing where it has no row.</summary>
    public InputFacets Of(string path)
    {
        if (_rows.Count == 0 || path == InputFile.StandardInput)
        {
            return InputFacets.None;
        }

        var entry = path[(path.LastIndexOf(InputLocation.Separator) + 1)..];
        return _rows.GetValueOrDefault(Path.GetFullPath(path)) ?? _rows.GetValueOrDefault(Path.GetFileName(path))
            ?? _rows.GetValueOrDefault(Path.GetFileName(entry)) ?? InputFacets.None;
    }

    /// <exception cref="UserException">The table cannot be read; the message names the line.</exception>
    public static InputTable Read(string path, Shell shell)
    {
        try
        {
            var text = CharsetDecoder.Decode(File.ReadAllBytes(path)).Text;
            var head = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true, Separator = head.Contains('\t') ? '\t' : head.Contains(';') && !head.Contains(',') ? ';' : ',' });
            var columns = csv.Headers.ToDictionary(h => h, h => NameOf(h) ?? throw shell.Failure("metadata.column", path, h, string.Join(", ", Columns.Select(c => c.Name))));
            return columns.ContainsValue("document")
                ? new InputTable(Rows(csv, columns, path, shell))
                : throw shell.Failure("metadata.no-document", path);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException or CsvFormatException or DocumentException)
        {
            throw shell.Failure("file.failed", path, x is FileNotFoundException ? shell.Messages["file.missing"] : x.Message);
        }
    }

    private static string? NameOf(string header)
    {
        var name = header.Trim();
        return Array.Find(Columns, c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || c.Others.Contains(name, StringComparer.OrdinalIgnoreCase)).Name;
    }

    private static Dictionary<string, InputFacets> Rows(CsvReader csv, Dictionary<string, string> columns, string path, Shell shell)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var rows = new Dictionary<string, InputFacets>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var cells = columns.GroupBy(c => c.Value).ToDictionary(g => g.Key, g => g.Select(c => csv.GetString(c.Key).Trim()).FirstOrDefault(v => v.Length > 0));
            if (cells["document"] is not { } document)
            {
                continue;
            }

            DateOnly? date = null;
            if (cells.GetValueOrDefault("published") is { } published)
            {
                date = PrintedDate.At(published, out _) ?? throw shell.Failure("metadata.date", path, csv.LineNumber, published);
            }

            var isName = document.AsSpan().IndexOfAny('/', '\\') < 0;
            rows[isName ? document : Path.GetFullPath(document, folder)] = new InputFacets(
                date,
                cells.GetValueOrDefault("publisher"),
                cells.GetValueOrDefault("address"),
                cells.GetValueOrDefault("tags")?.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);
        }

        return rows;
    }
}

using System.Globalization;
using CsvHelper;
using Extractor.App.Cli;

namespace Extractor.App.Ingestion;

/// <summary>
/// A table of what is known of files: a column <c>document</c> (a path from the table's folder, or a bare file name),
/// and <c>published</c> and <c>tag</c> as wanted. Several tags are parted by semicolons.
/// </summary>
internal sealed class FileMetadata
{
    public static readonly FileMetadata None = new([]);

    private static readonly string[] Known = ["document", "published", "tag"];

    private readonly Dictionary<string, FileFacets> _rows;

    private FileMetadata(Dictionary<string, FileFacets> rows) => _rows = rows;

    /// <summary>What the table says of a file; nothing where it has no row.</summary>
    public FileFacets Of(string path) =>
        _rows.GetValueOrDefault(Path.GetFullPath(path)) ?? _rows.GetValueOrDefault(Path.GetFileName(path)) ?? FileFacets.None;

    /// <exception cref="UserException">The table cannot be read; the message names the line.</exception>
    public static FileMetadata Read(string path, Shell shell)
    {
        try
        {
            using var csv = CsvReader.FromFile(path, new CsvReaderOptions { TrackLineNumbers = true });
            if (csv.Headers.Except(Known).FirstOrDefault() is { } odd)
            {
                throw shell.Failure("metadata.column", path, odd, string.Join(", ", Known));
            }

            if (!csv.Headers.Contains("document"))
            {
                throw shell.Failure("metadata.no-document", path);
            }

            return new FileMetadata(Rows(csv, path, shell));
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw shell.Failure("file.failed", path, x is FileNotFoundException ? shell.Messages["file.missing"] : x.Message);
        }
    }

    private static Dictionary<string, FileFacets> Rows(CsvReader csv, string path, Shell shell)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var rows = new Dictionary<string, FileFacets>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var document = csv.GetString("document");
            var isName = document.AsSpan().IndexOfAny('/', '\\') < 0;
            var published = csv.Headers.Contains("published") ? csv.GetString("published") : "";
            DateOnly? date = null;
            if (published.Length > 0)
            {
                date = DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw shell.Failure("metadata.date", path, csv.LineNumber, published);
            }

            var tags = csv.Headers.Contains("tag") ? csv.GetString("tag").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
            rows[isName ? document : Path.GetFullPath(document, folder)] = new FileFacets(date, tags);
        }

        return rows;
    }
}

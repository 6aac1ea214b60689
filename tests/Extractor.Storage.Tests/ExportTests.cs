using System.Diagnostics;
using System.Text.Json;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using Extractor.Storage.Exporting;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Extractor.Storage.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly TestStore _place = TestStore.Sqlite();
    private readonly IFactStore _store;

    public ExportTests()
    {
        _store = _place.Open();
        var run = _store.BeginRun("ingest", Samples.Fingerprint);
        foreach (var extraction in new[] { Samples.RoundTable(), Samples.Statistics(), Samples.Undated() })
        {
            _store.Save(run, extraction, Samples.Options());
        }
    }

    private IEnumerable<StoredFact> Everything => _store.Stream(Query.Everything);

    [Fact]
    public void TheExportedDatabaseHasReferencesAndFullTextThatWork()
    {
        var path = _place.Location + ".export";

        Assert.Equal(10, SqliteExport.Write(Everything, path));

        using var database = new SqliteConnection($"Data Source={path};Pooling=False");
        database.Open();
        Assert.Empty(database.Query("PRAGMA foreign_key_check"));
        Assert.Equal("ok", database.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Equal(10, database.ExecuteScalar<long>("SELECT count(*) FROM fact JOIN sentence USING (sentence_id) JOIN article ON article.article_id = fact.article_id"));
        Assert.Equal(1, database.ExecuteScalar<long>("SELECT count(*) FROM sentence_fts WHERE sentence_fts MATCH '跨境电商'"));
        Assert.Equal("2630000000000", database.ExecuteScalar<string>("SELECT CAST(value AS TEXT) FROM fact WHERE text = '2.63万亿元'"));
        Assert.Equal("国务院办公厅", database.ExecuteScalar<string>("SELECT issuer FROM policy_issuer"));
        Assert.Equal(["article", "fact", "policy_issuer", "sentence"], database.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sentence_fts%' AND name NOT LIKE 'sqlite%' ORDER BY name"));
    }

    /// <summary>Datasette wants references, names for rows and an index it finds by its content; SQLite's own shell reads what we wrote.</summary>
    [Fact]
    public void TheExportedDatabaseOpensInTheShellOfSqlite()
    {
        const string shell = "/usr/bin/sqlite3";
        Assert.SkipUnless(File.Exists(shell), "sqlite3 is not installed (apt-get install sqlite3).");
        var path = _place.Location + ".export";
        SqliteExport.Write(Everything, path);

        Assert.Equal("", Ask("PRAGMA foreign_key_check;"));
        Assert.Equal("ok", Ask("PRAGMA integrity_check;"));
        Assert.Equal("3|1", Ask("SELECT (SELECT count(*) FROM pragma_foreign_key_list('fact')) + (SELECT count(*) FROM pragma_foreign_key_list('sentence')), (SELECT count(*) FROM pragma_foreign_key_list('policy_issuer'));"));
        Assert.Equal("数字贸易走势|2.63万亿元", Ask(
            """
            SELECT article.title, fact.text FROM sentence_fts JOIN sentence ON sentence.sentence_id = sentence_fts.rowid JOIN fact USING (sentence_id)
            JOIN article ON article.article_id = fact.article_id WHERE sentence_fts MATCH '跨境电商' AND fact.value > 1e12;
            """));

        string Ask(string sql)
        {
            using var process = Process.Start(new ProcessStartInfo(shell, ["-batch", path, sql]) { RedirectStandardOutput = true })!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return answer.Trim();
        }
    }

    [Fact]
    public void AnnotationsQuoteTheirPlaceWithWhatStandsAroundIt()
    {
        using var output = new MemoryStream();

        Assert.Equal(10, WebAnnotationExport.Write(Everything, output));

        using var json = JsonDocument.Parse(output.ToArray());
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.RootElement.GetProperty("@context").GetString());
        foreach (var (item, fact) in json.RootElement.GetProperty("items").EnumerateArray().Zip(Everything))
        {
            var quote = item.GetProperty("target").GetProperty("selector")[0];
            var text = quote.GetProperty("prefix").GetString() + quote.GetProperty("exact").GetString() + quote.GetProperty("suffix").GetString();
            Assert.Equal(fact.Fact.Quote, quote.GetProperty("exact").GetString());
            Assert.Contains(text, fact.Fact.Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1_048_576, 1)]
    [InlineData(5, 3)]
    public void AWorkbookHoldsEveryFactOnAsManySheetsAsItTakes(int rowsPerSheet, int sheets)
    {
        using var output = new MemoryStream();

        Assert.Equal(10, SpreadsheetExport.Write(Everything, output, rowsPerSheet));

        using var workbook = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal(sheets, workbook.WorkbookPart!.Workbook.Sheets!.Count());
        var rows = workbook.WorkbookPart.WorksheetParts.Sum(p => p.Worksheet.Descendants<Row>().Count());
        Assert.Equal(10 + sheets, rows);
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }
}

using System.Globalization;
using System.Text;
using Extractor.App.Output;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Exporting;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Facts;

/// <summary>All that a search finds as a file, in the order shown: nothing is cut.</summary>
internal static class FactExport
{
    public static IResult Get(HttpContext context, IFactStore store, string format, string? q, string? sort, long? since)
    {
        Query query;
        try
        {
            query = Query.Parse(q ?? "") with { SinceRun = since };
        }
        catch (QueryException x)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, "facts.malformed", x.Message);
        }

        var facts = store.Stream(query, FactsEndpoint.Order(sort));
        var name = string.Create(CultureInfo.InvariantCulture, $"facts-{DateTime.UtcNow:yyyyMMdd-HHmm}.{format}");
        return format switch
        {
            "csv" => Results.Stream(stream => WriteAsync(stream, writer => WriteCsv(writer, facts), bom: true), "text/csv; charset=utf-8", name),
            "jsonl" => Results.Stream(stream => WriteAsync(stream, writer => WriteLines(writer, facts), bom: false), "application/jsonl; charset=utf-8", name),
            "xlsx" => Results.Stream(stream => WriteWorkbookAsync(stream, facts), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name),
            _ => Page.Fault(context, StatusCodes.Status404NotFound, "fault.404"),
        };
    }

    private static void WriteCsv(TextWriter writer, IEnumerable<StoredFact> facts)
    {
        CsvRow.Write(writer, FactColumns.Names);
        foreach (var stored in facts)
        {
            CsvRow.Write(writer, FactColumns.Cells(stored.Document, stored.Fact, stored.State));
        }
    }

    private static void WriteLines(TextWriter writer, IEnumerable<StoredFact> facts)
    {
        using var line = new JsonLine(writer);
        foreach (var stored in facts)
        {
            line.Write(json => FactJson.WriteFact(json, stored.Document, stored.Fact, stored.State));
        }
    }

    /// <summary>Made whole before the first byte is sent.</summary>
    private static async Task WriteAsync(Stream stream, Action<TextWriter> write, bool bom)
    {
        // Spreadsheets take a table without the mark for one in the machine's own character set.
        await using var pipe = new TemporaryStream();
        await using (var writer = new StreamWriter(pipe.Stream, new UTF8Encoding(bom), 1 << 16, leaveOpen: true) { NewLine = "\n" })
        {
            write(writer);
        }

        await pipe.CopyToAsync(stream);
    }

    private static async Task WriteWorkbookAsync(Stream stream, IEnumerable<StoredFact> facts)
    {
        await using var file = new TemporaryStream();
        SpreadsheetExport.Write(facts, file.Stream);
        await file.CopyToAsync(stream);
    }
}

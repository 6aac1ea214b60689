using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Extractor.Storage.Records;

namespace Extractor.Storage.Exporting;

/// <summary>Facts as an Excel workbook, written row by row. What does not fit one sheet goes on in a further one.</summary>
public static class SpreadsheetExport
{
    private const int RowsPerSheet = 1_048_576;
    private const int MaxCell = 32_767;

    private static readonly IReadOnlyList<string> Header =
        ["document", "headline", "publisher", "published", "kind", "text", .. ExportColumns.Slots.Select(s => s.Column), "sentence", "start", "end", "source_start", "source_end", "rule", "confidence", "issues", "state", "id", "fact_key"];

    /// <returns>How many facts were written.</returns>
    public static long Write(IEnumerable<StoredFact> facts, Stream output) => Write(facts, output, RowsPerSheet);

    internal static long Write(IEnumerable<StoredFact> facts, Stream output, int rowsPerSheet)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheets = new List<Sheet>();
        long count = 0;
        using (var rows = facts.GetEnumerator())
        {
            var more = rows.MoveNext();
            do
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                sheets.Add(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count + 1, Name = sheets.Count == 0 ? "facts" : $"facts {sheets.Count + 1}" });
                more = Sheet(part, rows, more, rowsPerSheet, ref count);
            }
            while (more);
        }

        using var writer = OpenXmlWriter.Create(workbook);
        writer.WriteStartElement(new Workbook());
        writer.WriteElement(new Sheets(sheets));
        writer.WriteEndElement();
        return count;
    }

    /// <returns>Whether facts are left for another sheet.</returns>
    private static bool Sheet(WorksheetPart part, IEnumerator<StoredFact> facts, bool more, int rowsPerSheet, ref long count)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        Row(writer, Header);
        for (var row = 1; more && row < rowsPerSheet; row++)
        {
            Row(writer, Cells(facts.Current));
            count++;
            more = facts.MoveNext();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return more;
    }

    private static IEnumerable<object?> Cells(StoredFact stored)
    {
        var fact = stored.Fact;
        return
        [
            stored.Document, stored.Title, stored.Publisher, ExportColumns.Published(stored), fact.Kind, fact.Quote,
            .. ExportColumns.Slots.Select(s => ExportColumns.Value(fact, s.Slot, s.IsNumber)),
            fact.Sentence, fact.Span.Start, fact.Span.End, fact.SourceSpan.Start, fact.SourceSpan.End, fact.Rule, fact.Confidence,
            fact.Issues.Count == 0 ? null : string.Join(',', fact.Issues), stored.State, fact.Id, fact.Key,
        ];
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<object?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell switch
            {
                null => new Cell(),
                string text => new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Fitting(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString },
                _ => new Cell(new CellValue(Convert.ToString(cell, CultureInfo.InvariantCulture)!)) { DataType = CellValues.Number },
            });
        }

        writer.WriteEndElement();
    }

    /// <summary>Without the control characters that XML cannot hold; a text longer than a cell may be says that it is cut.</summary>
    private static string Fitting(string text)
    {
        var plain = text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || text.Any(char.IsSurrogate) || text.Contains('\uFFFE') || text.Contains('\uFFFF')
            ? string.Concat(text.EnumerateRunes().Select(r => r.Value < 0x20 && r.Value is not (9 or 10 or 13) || r.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()))
            : text;
        var mark = string.Create(CultureInfo.InvariantCulture, $"…[{plain.Length}]");
        return plain.Length <= MaxCell ? plain : plain[..(MaxCell - mark.Length)] + mark;
    }
}

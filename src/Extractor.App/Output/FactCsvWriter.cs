using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>A row a fact, the names of the columns first.</summary>
internal sealed class FactCsvWriter : IExtractionWriter
{
    private readonly TextWriter _output;

    public FactCsvWriter(TextWriter output)
    {
        _output = output;
        CsvRow.Write(output, FactColumns.Names);
    }

    public void Write(Extraction extraction)
    {
        foreach (var fact in extraction.Facts)
        {
            CsvRow.Write(_output, FactColumns.Cells(extraction.Document.Path, fact));
        }
    }

    public void Dispose()
    {
    }
}

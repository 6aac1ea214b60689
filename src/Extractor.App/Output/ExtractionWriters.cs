using Extractor.App.Cli;

namespace Extractor.App.Output;

/// <summary>The formats of <c>extract</c>.</summary>
internal static class ExtractionWriters
{
    public static IExtractionWriter Create(string format, Shell shell) => format switch
    {
        "jsonl" => new JsonLinesWriter(shell.Out),
        "json" => new JsonDocumentsWriter(shell.Out),
        "csv" => new FactCsvWriter(shell.Out),
        "table" => new TableWriter(shell),
        "html" => new HtmlWriter(shell.Out, shell.Messages),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}

using System.Globalization;
using Extractor.App.Cli;
using Extractor.Audit;
using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>For people: each article's headline, then a line a fact.</summary>
internal sealed class TableWriter(Shell shell) : IExtractionWriter
{
    private bool _begun;

    public void Write(Extraction extraction)
    {
        if (_begun)
        {
            shell.Out.WriteLine();
        }

        _begun = true;
        var document = extraction.Document;
        var facets = new[] { document.Title, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.Publisher, document.Path };
        shell.Out.WriteLine(string.Join(" · ", facets.Where(f => !string.IsNullOrEmpty(f))));
        var table = new TextTable([.. "column.kind column.text column.value column.meaning column.issues".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var fact in extraction.Facts)
        {
            table.Add(fact.Kind, OneLine(fact.Quote), FactValueText.Of(fact), FactSummary.Of(fact), string.Join(' ', fact.Issues));
        }

        table.Write(shell.Out, shell.Width);
        foreach (var issue in extraction.Issues)
        {
            shell.Out.WriteLine($"! {issue.Code}: {EngineWords.Of(issue.Message, shell.Messages)}");
        }

        if (extraction.Coverage.Count > 0)
        {
            shell.Out.WriteLine(AuditReport.Line(extraction.Coverage));
            foreach (var item in extraction.Coverage.Where(i => i.Outcome == CoverageOutcome.Unexplained))
            {
                shell.Out.WriteLine($"? {item.Kind} {OneLine(item.Span.In(document.Text))} [{item.Span.Start}..{item.Span.End})");
            }
        }
    }

    public void Dispose()
    {
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}

using Extractor.Audit;
using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>One object a line: the article, then its facts in reading order.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IExtractionWriter
{
    private readonly JsonLine _line = new(output);

    public void Write(Extraction extraction)
    {
        _line.Write(json =>
        {
            json.WriteStartObject();
            FactJson.WriteDocument(json, extraction);
            json.WriteEndObject();
        });
        foreach (var fact in extraction.Facts)
        {
            _line.Write(json => FactJson.WriteFact(json, extraction.Document.Path, fact));
        }

        foreach (var item in extraction.Coverage.Where(i => i.Outcome != CoverageOutcome.Fact))
        {
            _line.Write(json => AuditReport.WriteItem(json, extraction, item));
        }
    }

    public void Dispose() => _line.Dispose();
}

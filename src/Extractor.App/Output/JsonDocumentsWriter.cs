using Extractor.Audit;
using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>One JSON array of articles, each with its facts in it.</summary>
internal sealed class JsonDocumentsWriter(TextWriter output) : IExtractionWriter
{
    private readonly JsonLine _line = new(output);
    private bool _begun;

    public void Write(Extraction extraction)
    {
        output.Write(_begun ? "," : "[");
        _begun = true;
        _line.Write(json =>
        {
            json.WriteStartObject();
            FactJson.WriteDocument(json, extraction);
            json.WriteStartArray("facts");
            foreach (var fact in extraction.Facts)
            {
                FactJson.WriteFact(json, extraction.Document.Path, fact);
            }

            json.WriteEndArray();
            if (extraction.Coverage.Count > 0)
            {
                json.WriteStartArray("audit");
                foreach (var item in extraction.Coverage.Where(i => i.Outcome != CoverageOutcome.Fact))
                {
                    AuditReport.WriteItem(json, extraction, item);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    public void Dispose()
    {
        output.Write(_begun ? "]\n" : "[]\n");
        _line.Dispose();
    }
}

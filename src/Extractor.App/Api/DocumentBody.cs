using System.Text.Json;
using Extractor.App.Output;
using Extractor.Pipelines;
using Extractor.Storage.Records;

namespace Extractor.App.Api;

/// <summary>One stored article: its head, repaired text, facts, and what was repaired.</summary>
internal sealed record DocumentBody(StoredDocument Document) : IWritten
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("documentId", Document.DocumentId);
        FactJson.WriteDocument(json, new Extraction(Document.Document, [.. Document.Facts.Select(f => f.Fact)], Document.Issues));
        json.WriteStartArray("tags");
        foreach (var tag in Document.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteString("savedAt", Document.SavedAt);
        json.WriteString("fingerprint", Document.Fingerprint);
        json.WriteBoolean("withdrawn", Document.Withdrawn);
        json.WriteString("text", Document.Document.Text);
        json.WriteStartArray("facts");
        foreach (var fact in Document.Facts)
        {
            FactJson.WriteFact(json, fact.Document, fact.Fact, fact.State);
        }

        json.WriteEndArray();
        ArticleJson.WriteRepairs(json, Document.Document.Body);
        json.WriteEndObject();
    }
}

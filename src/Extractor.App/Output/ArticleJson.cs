using System.Text.Json;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.App.Output;

/// <summary>One article as one object: what <c>extract</c> prints of it, its text, and its repairs where wanted.</summary>
internal static class ArticleJson
{
    public static void Write(Utf8JsonWriter json, Extraction extraction, bool repairs)
    {
        json.WriteStartObject();
        FactJson.WriteDocument(json, extraction);
        json.WriteString("text", extraction.Document.Text);
        json.WriteStartArray("facts");
        foreach (var fact in extraction.Facts)
        {
            FactJson.WriteFact(json, extraction.Document.Path, fact);
        }

        json.WriteEndArray();
        if (repairs)
        {
            WriteRepairs(json, extraction.Document.Body);
        }

        json.WriteEndObject();
    }

    public static void WriteRepairs(Utf8JsonWriter json, MappedText text)
    {
        json.WriteStartArray("repairs");
        foreach (var edit in text.Edits)
        {
            WriteEdit(json, text, edit);
        }

        json.WriteEndArray();
    }

    private static void WriteEdit(Utf8JsonWriter json, MappedText text, TextEdit edit)
    {
        var now = text.FromSource(edit.Span);
        json.WriteStartObject();
        json.WriteString("code", edit.Code);
        json.WriteNumber("sourceStart", edit.Span.Start);
        json.WriteNumber("sourceEnd", edit.Span.End);
        json.WriteNumber("start", now.Start);
        json.WriteNumber("end", now.End);
        json.WriteString("from", edit.Span.In(text.Source));
        json.WriteString("to", edit.Replacement);
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Facts;
using Extractor.Storage.Records;

namespace Extractor.Storage.Exporting;

/// <summary>Facts as a page of W3C Web Annotations: each quotes its place in the article and carries its attributes.</summary>
public static class WebAnnotationExport
{
    private const int Context = 32;
    private const int FactsPerFlush = 500;

    /// <returns>How many facts were written.</returns>
    public static long Write(IEnumerable<StoredFact> facts, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("type", "AnnotationPage");
        json.WriteStartArray("items");
        long count = 0;
        foreach (var fact in facts)
        {
            Write(json, fact);
            if (++count % FactsPerFlush == 0)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return count;
    }

    private static void Write(Utf8JsonWriter json, StoredFact stored)
    {
        var fact = stored.Fact;
        json.WriteStartObject();
        json.WriteString("id", "urn:extractor:fact:" + fact.Id);
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "identifying");
        json.WriteStartArray("body");
        Body(json, "classifying", fact.Kind);
        foreach (var (slot, _, _) in ExportColumns.Slots)
        {
            if (fact[slot] is not null && Text(fact, slot) is { Length: > 0 } value)
            {
                Body(json, "describing", value, slot);
            }
        }

        json.WriteEndArray();
        json.WriteStartObject("target");
        json.WriteString("source", stored.Document);
        json.WriteStartArray("selector");
        Quote(json, fact);
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", fact.Span.Start);
        json.WriteNumber("end", fact.Span.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Quote(Utf8JsonWriter json, Fact fact)
    {
        var start = fact.Span.Start - fact.SentenceSpan.Start;
        var end = fact.Span.End - fact.SentenceSpan.Start;
        var inside = start >= 0 && end <= fact.Sentence.Length;
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", fact.Quote);
        json.WriteString("prefix", inside ? fact.Sentence[Math.Max(0, start - Context)..start] : "");
        json.WriteString("suffix", inside ? fact.Sentence[end..Math.Min(fact.Sentence.Length, end + Context)] : "");
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string purpose, string value, string? name = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", purpose);
        json.WriteString("format", "text/plain");
        if (name is not null)
        {
            json.WriteString("label", name);
        }

        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static string? Text(Fact fact, string slot) => fact[slot] switch
    {
        FactValue.Text text => text.Value,
        FactValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactValue.List list => string.Join('；', list.Values),
        FactValue.Flag flag => flag.Value ? "true" : "false",
        _ => null,
    };
}

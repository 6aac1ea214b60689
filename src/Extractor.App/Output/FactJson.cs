using System.Globalization;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.App.Output;

/// <summary>Articles and facts as JSON objects, the same in every command and interface.</summary>
internal static class FactJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = PlainJsonEncoder.Instance };

    public static readonly JsonSerializerOptions Serializer = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>The members of the line that opens an article, without the braces.</summary>
    public static void WriteDocument(Utf8JsonWriter json, Extraction extraction)
    {
        var document = extraction.Document;
        json.WriteString("kind", "document");
        json.WriteString("document", document.Path);
        json.WriteString("title", document.Title);
        json.WriteString("published", document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("source", document.Publisher);
        WriteList(json, "authors", document.Authors);
        json.WriteNumber("characters", document.Text.Length);
        WriteList(json, "sections", document.Sections.Select(s => s.Title));
        json.WriteStartArray("issues");
        foreach (var issue in extraction.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteString("message", issue.Message);
            json.WriteNumber("start", issue.Span.Start);
            json.WriteNumber("end", issue.Span.End);
            json.WriteString("text", issue.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (extraction.Coverage.Count > 0)
        {
            AuditReport.WriteCounts(json, extraction.Coverage);
        }
    }

    /// <summary>A fact as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The path or name of its article.</param>
    /// <param name="fact">The fact; every slot of its kind is written, empty ones as null.</param>
    /// <param name="state">The reviewer's word; null where the fact is not stored.</param>
    /// <param name="matches">Where the words searched for stand in the sentence; null where nothing was searched for.</param>
    /// <param name="further">Writes members of its own behind them.</param>
    public static void WriteFact(Utf8JsonWriter json, string document, Fact fact, string? state = null, IReadOnlyList<TextSpan>? matches = null, Action<Utf8JsonWriter>? further = null)
    {
        json.WriteStartObject();
        json.WriteString("kind", fact.Kind);
        json.WriteString("id", fact.Id);
        json.WriteString("document", document);
        json.WriteString("text", fact.Quote);
        json.WriteNumber("start", fact.Span.Start);
        json.WriteNumber("end", fact.Span.End);
        json.WriteNumber("sourceStart", fact.SourceSpan.Start);
        json.WriteNumber("sourceEnd", fact.SourceSpan.End);
        json.WriteString("sentence", fact.Sentence);
        json.WriteString("rule", fact.Rule);
        json.WriteNumber("confidence", Plain((decimal)fact.Confidence));
        WriteList(json, "issues", fact.Issues);
        foreach (var slot in fact.Slots)
        {
            WriteSlot(json, slot);
        }

        WriteList(json, "inherited", fact.Slots.Where(s => s.Inherited).Select(s => s.Name));
        json.WriteString("factKey", fact.Key);
        if (state is not null)
        {
            json.WriteString("state", state);
        }

        if (matches is not null)
        {
            WriteMatches(json, matches);
        }

        further?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteMatches(Utf8JsonWriter json, IReadOnlyList<TextSpan> matches)
    {
        json.WriteStartArray("matches");
        foreach (var match in matches)
        {
            json.WriteStartObject();
            json.WriteNumber("start", match.Start);
            json.WriteNumber("end", match.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlot(Utf8JsonWriter json, FactSlot slot)
    {
        switch (slot.Value)
        {
            case null:
                json.WriteNull(slot.Name);
                break;
            case FactValue.Text text:
                json.WriteString(slot.Name, text.Value);
                break;
            case FactValue.Number number:
                json.WriteNumber(slot.Name, Plain(number.Value));
                break;
            case FactValue.Flag flag:
                json.WriteBoolean(slot.Name, flag.Value);
                break;
            case FactValue.List list:
                WriteList(json, slot.Name, list.Values);
                break;
            default:
                throw new InvalidOperationException($"Slot {slot.Name} holds a {slot.Value.GetType().Name}.");
        }
    }

    /// <summary>The same number without zeros at its end: 69.70 is written 69.7.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

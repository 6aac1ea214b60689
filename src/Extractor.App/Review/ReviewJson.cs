using System.Globalization;
using System.Text.Json;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage.Review;

namespace Extractor.App.Review;

/// <summary>The queue and decisions as JSON, the same in commands and interface.</summary>
internal static class ReviewJson
{
    public static void Write(Utf8JsonWriter json, QueueItem item, MessageCatalog messages)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteString("document", item.Document);
        json.WriteNumber("risk", item.Risk);
        json.WriteString("assignee", item.Assignee);
        json.WriteStartArray("reasons");
        foreach (var reason in item.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteNumber("weight", Math.Round(reason.Weight, 3));
            json.WriteString("message", QueueReasons.Words(reason, messages));
            json.WriteStartArray("facts");
            foreach (var fact in reason.Facts)
            {
                json.WriteStartObject();
                json.WriteString("id", fact.Fact.Id);
                json.WriteString("document", fact.Document);
                json.WriteString("text", fact.Fact.Quote);
                json.WriteString("sentence", fact.Fact.Sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (item.Fact is { } stored)
        {
            json.WritePropertyName("fact");
            FactJson.WriteFact(json, stored.Document, stored.Fact, stored.State);
        }
        else if (item.Remark is { } remark)
        {
            json.WriteStartObject("remark");
            json.WriteString("key", remark.Key);
            json.WriteString("code", remark.Code);
            json.WriteString("message", remark.Message is { } said ? EngineWords.Of(said, messages) : null);
            json.WriteString("text", remark.Text);
            json.WriteNumber("start", remark.Span.Start);
            json.WriteNumber("end", remark.Span.End);
            json.WriteString("context", remark.Context);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("decision", decision.DecisionId);
        json.WriteNumber("group", decision.Group);
        json.WriteString("at", decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("reviewer", decision.Reviewer);
        json.WriteString("action", decision.Action.ToString().ToLowerInvariant());
        json.WriteString("document", decision.Document);
        json.WriteString("factKey", decision.Target);
        json.WriteString("kind", decision.Kind);
        json.WriteString("rule", decision.Rule);
        json.WriteString("text", decision.Quote);
        json.WriteString("sentence", decision.Sentence);
        json.WriteString("reason", decision.Reason);
        WriteContent(json, "machine", decision.Machine);
        WriteContent(json, "before", decision.Was);
        WriteContent(json, "after", decision.Became);
        if (decision.Undoes is { } undone)
        {
            json.WriteNumber("undoes", undone);
        }

        json.WriteString("assignee", decision.Assignee);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, string name, FactContent? content)
    {
        if (content is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", content.Quote);
        foreach (var slot in content.Slots)
        {
            json.WriteString(slot.Name, slot.Value is null ? null : FactColumns.Cell(slot.Value));
        }

        json.WriteEndObject();
    }
}

using System.Text.Json;
using Extractor.Audit;
using Extractor.Pipelines;

namespace Extractor.App.Output;

/// <summary>What became of each number, title and person: the counts, and the places that nothing accounts for.</summary>
internal static class AuditReport
{
    private static readonly string[] Kinds = ["number", "title", "person"];

    /// <summary><c>"coverage":{"number":{"fact":n,"ignored":n,"unexplained":n}, …}</c></summary>
    public static void WriteCounts(Utf8JsonWriter json, IReadOnlyList<CoverageItem> items)
    {
        json.WriteStartObject("coverage");
        foreach (var kind in Kinds)
        {
            json.WriteStartObject(kind);
            foreach (var outcome in Enum.GetValues<CoverageOutcome>())
            {
                json.WriteNumber(Name(outcome), items.Count(i => i.Kind == kind && i.Outcome == outcome));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A line of its own for each place that is no fact.</summary>
    public static void WriteItem(Utf8JsonWriter json, Extraction extraction, CoverageItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", "audit");
        json.WriteString("document", extraction.Document.Path);
        json.WriteString("text", item.Span.In(extraction.Document.Text));
        json.WriteNumber("start", item.Span.Start);
        json.WriteNumber("end", item.Span.End);
        json.WriteString("of", item.Kind);
        json.WriteString("outcome", Name(item.Outcome));
        json.WriteString("reason", item.Reason);
        json.WriteEndObject();
    }

    /// <summary><c>number 12 fact, 3 ignored, 1 unexplained; title …</c></summary>
    public static string Line(IReadOnlyCollection<CoverageItem> items) => string.Join("; ", Kinds.Select(kind =>
        $"{kind} " + string.Join(", ", Enum.GetValues<CoverageOutcome>().Select(o => $"{items.Count(i => i.Kind == kind && i.Outcome == o)} {Name(o)}"))));

    private static string Name(CoverageOutcome outcome) => outcome.ToString().ToLowerInvariant();
}

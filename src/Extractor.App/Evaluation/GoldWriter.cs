using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Facts;
using Extractor.Storage.Records;

namespace Extractor.App.Evaluation;

/// <summary>
/// Writes what reviewers decided on a document as a gold file: what they accepted, corrected or added must be found; what
/// waits is optional; what they rejected is left out, so that finding it again counts as an error.
/// </summary>
internal static class GoldWriter
{
    private static readonly (string Kind, string List, string[] Slots)[] Kinds =
    [
        ("expert", "experts", ["name", "affiliation", "titles", "role"]),
        ("policy", "policies", ["title", "category", "issuers", "number", "date", "alias", "refersTo"]),
        ("date", "dates", ["value", "mod", "vague"]),
        ("figure", "figures", ["value", "upper", "unit", "modifier", "indicator", "region", "period", "measure", "basis", "direction", "status", "source"]),
    ];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="article">Name of the article's file beside the gold file.</param>
    public static void Write(StoredDocument document, string article, TextWriter output)
    {
        output.WriteLine("# Written from reviewers' decisions; facts that nobody decided on are optional.");
        output.WriteLine($"document: {Text(article)}");
        output.WriteLine($"title: {Text(document.Document.Title)}");
        output.WriteLine($"published: {Text(document.Document.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))}");
        foreach (var (kind, list, slots) in Kinds)
        {
            var facts = document.Facts.Where(f => f.Fact.Kind == kind && f.State != "rejected").ToList();
            output.WriteLine(facts.Count == 0 ? $"{list}: []" : $"{list}:");
            foreach (var fact in facts)
            {
                output.WriteLine($"  - {{{string.Join(", ", Members(fact, slots))}}}");
            }
        }

        output.WriteLine("issues: []");
        output.WriteLine("sections: []");
    }

    private static IEnumerable<string> Members(StoredFact fact, string[] slots)
    {
        yield return $"text: {Text(fact.Fact.Quote)}";
        foreach (var slot in slots)
        {
            var value = fact.Fact[slot] switch
            {
                FactValue.Text text => Text(text.Value),
                FactValue.Number number => Output.FactJson.Plain(number.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
                FactValue.List list => $"[{string.Join(", ", list.Values.Select(Text))}]",
                FactValue.Flag { Value: true } => "true",
                _ => null,
            };
            if (value is not null)
            {
                yield return $"{(slot == "refersTo" ? "refers_to" : slot)}: {value}";
            }
        }

        if (fact.State == "pending")
        {
            yield return "optional: true";
        }
    }

    /// <summary>A text in JSON's quotation marks is one in YAML's too.</summary>
    private static string Text(string? text) => text is null ? "null" : JsonSerializer.Serialize(text, Plain);
}

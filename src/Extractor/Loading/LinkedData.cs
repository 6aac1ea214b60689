using System.Text.Json;
using AngleSharp.Html.Dom;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>What a page's linked data (JSON-LD) say of its article.</summary>
internal static class LinkedData
{
    public static StatedMetadata Read(IHtmlDocument page)
    {
        var stated = StatedMetadata.None;
        foreach (var script in page.All.Where(e => e.LocalName == "script" && e.GetAttribute("type") == "application/ld+json"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                stated = Nodes(json.RootElement).Where(n => n.TryGetProperty("datePublished", out _) || n.TryGetProperty("headline", out _)).Aggregate(stated, (s, n) => s.Or(Of(n)));
            }
            catch (JsonException)
            {
                // A page's broken linked data say nothing; the page itself is still read.
            }
        }

        return stated;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array => graph.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object => [root],
        _ => [],
    };

    private static StatedMetadata Of(JsonElement node) => new(
        Text(node, "headline"),
        HtmlMetadata.Date(Text(node, "datePublished")),
        node.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null,
        node.TryGetProperty("author", out var author) ? [.. Names(author).Where(n => n.Length is > 1 and < 12 && n.All(c => CharKind.IsHan(c) || c == '·'))] : []);

    private static IEnumerable<string> Names(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Names) : Name(value) is { } name ? [name] : [];

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim(),
        JsonValueKind.Object => Text(value, "name"),
        _ => null,
    };

    private static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}

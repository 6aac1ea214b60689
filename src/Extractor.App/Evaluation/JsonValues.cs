using System.Text.Json;
using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>How loose values of gold files and fact lines are read: absent, null, empty and zero are all nothing.</summary>
internal static class JsonValues
{
    public static bool IsSomething(this JsonNode? node) => node switch
    {
        null => false,
        JsonArray array => array.Count > 0,
        JsonObject @object => @object.Count > 0,
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>().Length > 0,
            JsonValueKind.Number => node.AsDouble() != 0,
            JsonValueKind.True => true,
            _ => false,
        },
    };

    /// <summary>A text as it is, another value as JSON spells it, nothing for nothing.</summary>
    public static string AsText(this JsonNode? node) => node switch
    {
        null => "",
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    /// <summary>The number, or null where the value is none.</summary>
    public static double? AsDouble(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => JsonSerializer.Deserialize<double>(node),
        JsonValueKind.String when double.TryParse(node.GetValue<string>(), out var number) => number,
        _ => null,
    };

    public static bool IsNumber(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;

    /// <summary>The first of a list, the value itself otherwise.</summary>
    public static JsonNode? First(this JsonNode? node) => node is JsonArray array ? array.Count > 0 ? array[0] : null : node;

    /// <summary>The elements of a list, a value as a list of one, nothing as an empty list.</summary>
    public static IReadOnlyList<JsonNode?> Listed(this JsonNode? node) => node switch
    {
        JsonArray array => [.. array],
        _ when node.IsSomething() => [node],
        _ => [],
    };
}

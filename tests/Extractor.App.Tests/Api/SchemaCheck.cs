using System.Text.Json;

namespace Extractor.App.Tests.Api;

/// <summary>Holds values against the part of JSON Schema that our document uses.</summary>
internal static class SchemaCheck
{
    public static IEnumerable<string> Faults(JsonElement document, JsonElement schema, JsonElement value, string place)
    {
        schema = Resolve(document, schema);
        if (schema.TryGetProperty("oneOf", out var options))
        {
            return options.EnumerateArray().Any(o => !Faults(document, o, value, place).Any()) ? [] : [$"{place}: none of the options"];
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(t, value)))
        {
            return [$"{place}: {value.ValueKind} is no {type}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(document, schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((v, i) => Faults(document, items, v, $"{place}[{i}]")),
            _ => [],
        };
    }

    public static JsonElement Resolve(JsonElement document, JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));
        }

        return schema;
    }

    private static IEnumerable<string> OfObject(JsonElement document, JsonElement schema, JsonElement value, string place)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)).Select(r => $"{place}: {r} is missing")
            : [];
        var open = schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind != JsonValueKind.False;
        var unknown = open ? [] : value.EnumerateObject().Where(p => !properties.TryGetProperty(p.Name, out _)).Select(p => $"{place}: {p.Name} is not in the document");
        var wrong = value.EnumerateObject().Where(p => properties.TryGetProperty(p.Name, out _)).SelectMany(p => Faults(document, properties.GetProperty(p.Name), p.Value, $"{place}.{p.Name}"));
        return [.. missing, .. unknown, .. wrong];
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}

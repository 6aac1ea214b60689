using System.Text.Json;

namespace Extractor.App.Mcp;

/// <summary>What a tool was called with.</summary>
internal sealed class Arguments(IEnumerable<KeyValuePair<string, JsonElement>>? given)
{
    private readonly Dictionary<string, JsonElement> _given = new(given ?? []);

    public string? Text(string name) => !_given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : throw new ToolException($"{name} is a text.");

    public string Needed(string name) => Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw new ToolException($"{name} is missing.");

    public int Number(string name, int otherwise, int least, int most)
    {
        if (!_given.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new ToolException($"{name} is a whole number from {least} to {most}.");
    }
}

using System.Text.Json;

namespace Extractor.App.Mcp;

/// <summary>Something an assistant may ask for.</summary>
/// <param name="Schema">Of its arguments, JSON Schema.</param>
/// <param name="Answer">Gives what is written as JSON.</param>
internal sealed record Tool(string Name, string Title, string Description, string Schema, Func<Arguments, object> Answer)
{
    public JsonElement InputSchema { get; } = JsonDocument.Parse(Schema).RootElement.Clone();
}

using System.Reflection;
using System.Text.Json;
using Extractor.App.Api;
using Extractor.App.Output;
using Extractor.App.Registers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Extractor.App.Mcp;

/// <summary>The server that assistants talk to, the same on standard input and output and over HTTP.</summary>
internal static class McpOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = PlainJsonEncoder.Instance, Converters = { new WrittenConverter() } };

    public static McpServerOptions Over(IFactStore store, RegisterShelf registers)
    {
        var tools = Extractor.App.Mcp.Tools.Over(store, registers).ToDictionary(t => t.Name, StringComparer.Ordinal);
        return new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "extractor", Title = "Extractor",
                Version = typeof(McpOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            },
            ServerInstructions =
                "Facts of Chinese policy articles with their evidence. Answer from facts alone and cite the sentence with its article and day (citation). "
                + "A fact with state rejected is wrong; status target or forecast is not yet real.",
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. tools.Values.Select(Describe)] }),
                CallToolHandler = (request, _) => ValueTask.FromResult(Call(tools, request.Params!)),
            },
        };
    }

    private static ModelContextProtocol.Protocol.Tool Describe(Tool tool) => new()
    {
        Name = tool.Name, Title = tool.Title, Description = tool.Description, InputSchema = tool.InputSchema,
        Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, OpenWorldHint = false, DestructiveHint = false },
    };

    private static CallToolResult Call(Dictionary<string, Tool> tools, CallToolRequestParams asked)
    {
        if (!tools.TryGetValue(asked.Name, out var tool))
        {
            throw new McpProtocolException($"There is no tool {asked.Name}.", McpErrorCode.InvalidParams);
        }

        try
        {
            var answer = JsonSerializer.SerializeToUtf8Bytes(tool.Answer(new Arguments(asked.Arguments)), Json);
            using var read = JsonDocument.Parse(answer);
            return new CallToolResult { Content = [new TextContentBlock { Text = System.Text.Encoding.UTF8.GetString(answer) }], StructuredContent = read.RootElement.Clone() };
        }
        catch (Exception x) when (x is ToolException or QueryException or StoreException)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = x.Message }] };
        }
    }
}

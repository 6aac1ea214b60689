using System.Text.Json;
using Extractor.App.Api;
using Extractor.App.Registers;
using Extractor.App.Security;
using Extractor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Extractor.App.Mcp;

/// <summary>
/// The server for assistants over HTTP ("streamable HTTP" without sessions): each message is posted and answered by
/// itself. There is nothing the server would say unasked, so it offers no stream to listen to.
/// </summary>
internal static class McpEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mcp", PostAsync)
        .NeedsRole(Extractor.Storage.Accounts.Role.Reader).WithMetadata(new NotAudited())
        .WithName("postMcp").WithTags("server").WithSummary("Model Context Protocol: one JSON-RPC message")
        .Accepts<JsonElement>("application/json").Produces<string>(StatusCodes.Status200OK, "text/event-stream").Produces(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized);

    private static async Task PostAsync(HttpContext context, IFactStore store, RegisterShelf registers)
    {
        JsonRpcMessage? message;
        try
        {
            message = await context.Request.ReadFromJsonAsync<JsonRpcMessage>(McpJsonUtilities.DefaultOptions, context.RequestAborted);
        }
        catch (JsonException x)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"The body is no JSON-RPC message: {x.Message}");
        }

        if (message is null)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "The body is no JSON-RPC message.");
        }

        await using var transport = new StreamableHttpServerTransport { Stateless = true };
        await using var server = McpServer.Create(transport, McpOptions.Over(store, registers));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var running = server.RunAsync(stop.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (!await transport.HandlePostRequestAsync(message, new PlainJsonStream(context.Response.Body), context.RequestAborted))
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }

        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // The message is answered; nothing else comes.
        }
    }
}

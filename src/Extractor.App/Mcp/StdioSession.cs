using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Server;

namespace Extractor.App.Mcp;

/// <summary>
/// One client on two streams, until its input ends. What it asked before that is answered first; the library would end
/// with the input.
/// </summary>
internal static class StdioSession
{
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(Stream input, Stream output, McpServerOptions options, CancellationToken cancellation)
    {
        var pending = new PendingRequests();
        var pipe = new Pipe();
        await using var transport = new StreamServerTransport(pipe.Reader.AsStream(), new PlainJsonStream(output, pending.Answered), options.ServerInfo!.Name);
        await using var server = McpServer.Create(transport, options);
        var running = server.RunAsync(cancellation);
        await PumpAsync(input, pipe.Writer, pending, cancellation);
        await pending.WaitAsync(LastAnswers, cancellation);
        await pipe.Writer.CompleteAsync();
        await running;
    }

    private static async Task PumpAsync(Stream input, PipeWriter writer, PendingRequests pending, CancellationToken cancellation)
    {
        var reader = PipeReader.Create(input);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (Line(ref buffer, read.IsCompleted) is { } line)
            {
                if (line.Length > 0)
                {
                    pending.Asked(line);
                    await writer.WriteAsync(line, cancellation);
                    await writer.WriteAsync("\n"u8.ToArray(), cancellation);
                }
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync();
                return;
            }
        }
    }

    private static byte[]? Line(ref System.Buffers.ReadOnlySequence<byte> buffer, bool last)
    {
        var end = System.Buffers.BuffersExtensions.PositionOf(buffer, (byte)'\n');
        if (end is null && (!last || buffer.IsEmpty))
        {
            return null;
        }

        var line = System.Buffers.BuffersExtensions.ToArray(end is { } at ? buffer.Slice(0, at) : buffer);
        buffer = end is { } position ? buffer.Slice(buffer.GetPosition(1, position)) : buffer.Slice(buffer.End);
        return line;
    }

    private sealed class PendingRequests
    {
        private readonly HashSet<string> _open = new(StringComparer.Ordinal);
        private readonly Lock _lock = new();
        private TaskCompletionSource? _none;

        public void Asked(byte[] line)
        {
            try
            {
                using var message = JsonDocument.Parse(line);
                if (Id(message.RootElement) is { } id && message.RootElement.TryGetProperty("method", out _))
                {
                    lock (_lock)
                    {
                        _open.Add(id);
                    }
                }
            }
            catch (JsonException)
            {
                // The library answers it as malformed.
            }
        }

        public void Answered(JsonElement message)
        {
            lock (_lock)
            {
                if (Id(message) is { } id && _open.Remove(id) && _open.Count == 0)
                {
                    _none?.TrySetResult();
                }
            }
        }

        public async Task WaitAsync(TimeSpan limit, CancellationToken cancellation)
        {
            lock (_lock)
            {
                if (_open.Count == 0)
                {
                    return;
                }

                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            await Task.WhenAny(_none.Task, Task.Delay(limit, cancellation));
        }

        private static string? Id(JsonElement message) => message.ValueKind == JsonValueKind.Object && message.TryGetProperty("id", out var id) ? id.GetRawText() : null;
    }
}

using System.Buffers;
using System.Text.Json;
using Extractor.App.Output;

namespace Extractor.App.Mcp;

/// <summary>
/// Passes lines on with the JSON in them written anew, so that Chinese stands as it is; the library escapes it. Lines are
/// JSON values, or members of an event stream (<c>data: …</c>); others pass untouched.
/// </summary>
/// <param name="inner">Where to; disposed by whoever owns it.</param>
/// <param name="written">Told every JSON value.</param>
internal sealed class PlainJsonStream(Stream inner, Action<JsonElement>? written = null) : Stream
{
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly ArrayBufferWriter<byte> _out = new(4096);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private static ReadOnlySpan<byte> Event => "data: "u8;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Take(buffer);
        inner.Write(_out.WrittenSpan);
        _out.ResetWrittenCount();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Span);
        await inner.WriteAsync(_out.WrittenMemory, cancellationToken);
        _out.ResetWrittenCount();
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Take(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _line.Write(bytes[..end]);
            Pass(_line.WrittenMemory);
            _out.Write("\n"u8);
            _line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
    }

    private void Pass(ReadOnlyMemory<byte> line)
    {
        var json = line;
        if (line.Span.StartsWith(Event))
        {
            json = line[Event.Length..];
            _out.Write(Event);
        }

        if (json.Span is not [(byte)'{' or (byte)'[', ..])
        {
            _out.Write(json.Span);
            return;
        }

        using var value = JsonDocument.Parse(json);
        using (var writer = new Utf8JsonWriter(_out, FactJson.Options))
        {
            value.RootElement.WriteTo(writer);
        }

        written?.Invoke(value.RootElement);
    }
}

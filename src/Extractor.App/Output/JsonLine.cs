using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Extractor.App.Output;

/// <summary>Writes JSON values, one a line, reusing one buffer.</summary>
internal sealed class JsonLine : IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;

    public JsonLine(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, FactJson.Options);
    }

    public void Write(Action<Utf8JsonWriter> value)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        value(_json);
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _output.Write('\n');
    }

    public void Dispose() => _json.Dispose();
}

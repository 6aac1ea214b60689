using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Facts;

namespace Extractor.Storage.Saving;

/// <summary>The slots of a fact as a JSON object in their order; numbers keep all their digits.</summary>
internal static class SlotNotation
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Fact fact) => Write(fact.Slots);

    public static string Write(IReadOnlyList<FactSlot> slots)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            foreach (var slot in slots)
            {
                json.WritePropertyName(slot.Name);
                Write(json, slot.Value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="inherited">Names of the inherited slots, comma-separated, or null.</param>
    public static List<FactSlot> Read(string slots, string? inherited)
    {
        var names = inherited?.Split(',') ?? [];
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(slots));
        var result = new List<FactSlot>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            result.Add(new FactSlot(name, ReadValue(ref reader), names.Contains(name)));
        }

        return result;
    }

    private static void Write(Utf8JsonWriter json, FactValue? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case FactValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case FactValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case FactValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case FactValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Values)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
        }
    }

    private static FactValue? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new FactValue.Text(reader.GetString()!);
            case JsonTokenType.Number:
                return new FactValue.Number(reader.GetDecimal());
            case JsonTokenType.True or JsonTokenType.False:
                return new FactValue.Flag(reader.GetBoolean());
            case JsonTokenType.StartArray:
                var items = new List<string>();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    items.Add(reader.GetString()!);
                }

                return new FactValue.List(items);
            default:
                return null;
        }
    }
}

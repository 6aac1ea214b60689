using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extractor.App.Api;

/// <summary>Lets what writes itself stand in answers.</summary>
internal sealed class WrittenConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IWritten).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : IWritten
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
    }
}

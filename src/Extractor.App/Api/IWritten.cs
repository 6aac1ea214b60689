using System.Text.Json;

namespace Extractor.App.Api;

/// <summary>What is written to JSON by the same code in every face of the program.</summary>
internal interface IWritten
{
    void Write(Utf8JsonWriter json);
}

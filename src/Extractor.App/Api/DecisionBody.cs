using System.Text.Json;
using Extractor.App.Review;
using Extractor.Storage.Review;

namespace Extractor.App.Api;

/// <summary>One entry of the log of decisions, as <c>review</c> prints it.</summary>
internal sealed record DecisionBody(Decision Decision) : IWritten
{
    public void Write(Utf8JsonWriter json) => ReviewJson.Write(json, Decision);
}

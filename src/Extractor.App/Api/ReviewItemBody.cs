using System.Text.Json;
using Extractor.App.Cli;
using Extractor.App.Review;

namespace Extractor.App.Api;

/// <summary>A fact or place that needs a human, as <c>review list</c> prints it.</summary>
internal sealed record ReviewItemBody(QueueItem Item, MessageCatalog Messages) : IWritten
{
    public void Write(Utf8JsonWriter json) => ReviewJson.Write(json, Item, Messages);
}

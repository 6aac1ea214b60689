using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage.Jobs;

namespace Extractor.App.Api;

/// <summary>One document of a durable run.</summary>
internal sealed record JobItemBody(WorkItem Item) : IWritten
{
    public void Write(Utf8JsonWriter json) => JobJson.Write(json, Item);
}

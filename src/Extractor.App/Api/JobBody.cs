using System.Text.Json;
using Extractor.App.Output;
using Extractor.Storage.Jobs;

namespace Extractor.App.Api;

/// <summary>A durable run, as <c>jobs</c> prints it.</summary>
internal sealed record JobBody(JobRun Run) : IWritten
{
    public void Write(Utf8JsonWriter json) => JobJson.Write(json, Run);
}

using System.Text.Json;
using Extractor.Storage.Jobs;

namespace Extractor.App.Output;

/// <summary>Durable runs, their items and workers as JSON, the same for the command line and for the HTTP interface.</summary>
internal static class JobJson
{
    public static void Write(Utf8JsonWriter json, JobRun run)
    {
        json.WriteStartObject();
        json.WriteNumber("run", run.RunId);
        json.WriteString("kind", run.Kind);
        json.WriteString("lane", Word(run.Lane));
        json.WriteString("state", Word(run.State));
        json.WriteString("title", run.Title);
        json.WriteBoolean("fed", run.Fed);
        json.WriteNumber("total", run.Total);
        json.WriteNumber("waiting", run.Waiting);
        json.WriteNumber("new", run.New);
        json.WriteNumber("changed", run.Changed);
        json.WriteNumber("unchanged", run.Unchanged);
        json.WriteNumber("failed", run.Failed);
        json.WriteNumber("facts", run.Facts);
        json.WriteNumber("activeBatches", run.ActiveBatches);
        json.WriteString("started", run.StartedAt);
        Write(json, "finished", run.FinishedAt);
        json.WriteString("fingerprint", run.Fingerprint);
        json.WriteString("host", run.Host);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("run", item.RunId);
        json.WriteNumber("seq", item.Seq);
        json.WriteString("document", item.Path);
        json.WriteString("state", Word(item.State));
        json.WriteString("stage", item.Stage);
        json.WriteString("reason", item.Reason);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, WorkerRecord worker)
    {
        json.WriteStartObject();
        json.WriteString("worker", worker.WorkerId);
        json.WriteString("command", worker.Command);
        json.WriteString("host", worker.Host);
        json.WriteNumber("process", worker.Process);
        json.WriteNumber("slots", worker.Slots);
        json.WriteString("started", worker.StartedAt);
        json.WriteString("seen", worker.SeenAt);
        json.WriteStartArray("active");
        foreach (var path in worker.Active)
        {
            json.WriteStringValue(path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } given)
        {
            json.WriteString(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

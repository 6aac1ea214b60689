using Extractor.App.Cli;
using Extractor.Storage.Jobs;

namespace Extractor.App.Output;

/// <summary>States of runs and items in the user's language.</summary>
internal static class JobWords
{
    public static string State(JobRun run, MessageCatalog messages) =>
        messages[run is { State: RunState.Running, ActiveBatches: 0 } ? "jobs.state.waiting" : $"jobs.state.{JobJson.Word(run.State)}"];

    public static string State(ItemState state, MessageCatalog messages) => messages[$"jobs.item.{JobJson.Word(state)}"];
}

using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Words;

/// <summary>Runs that were begun with a pipeline that is not in force any more.</summary>
internal static class OpenRuns
{
    private const int Most = 1000;

    /// <summary>
    /// Lets the present pipeline go on with them. Where workers with the former one are still there, such as those of an
    /// <c>ingest</c> under way, their runs are left to them.
    /// </summary>
    public static void HandOver(IFactStore store, Pipeline former, Pipeline present)
    {
        if (store.Jobs.Workers().Any(w => w.Fingerprint == former.Fingerprint))
        {
            return;
        }

        foreach (var run in store.Jobs.List(null, Most).Where(r => r.State == RunState.Running && r.Fingerprint == former.Fingerprint))
        {
            store.Jobs.Resume(run.RunId, present.Fingerprint);
        }
    }
}

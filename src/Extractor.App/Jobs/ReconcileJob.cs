using Quartz;

namespace Extractor.App.Jobs;

/// <summary>Puts right what processes that died left behind.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileJob(WorkerHost host) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        host.Clean();
        return ValueTask.CompletedTask;
    }
}

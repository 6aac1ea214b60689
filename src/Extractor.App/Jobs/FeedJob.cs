using Quartz;

namespace Extractor.App.Jobs;

/// <summary>Looks for batches that other processes added, or that a lease ran out on.</summary>
[DisallowConcurrentExecution]
internal sealed class FeedJob(WorkerHost host) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        host.Signal();
        return ValueTask.CompletedTask;
    }
}

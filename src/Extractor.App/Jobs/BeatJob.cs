using Quartz;

namespace Extractor.App.Jobs;

/// <summary>Says that the process lives, which prolongs its leases.</summary>
[DisallowConcurrentExecution]
internal sealed class BeatJob(WorkerHost host) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        host.Beat();
        return ValueTask.CompletedTask;
    }
}

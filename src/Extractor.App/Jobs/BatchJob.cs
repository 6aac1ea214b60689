using Extractor.Storage.Jobs;
using Quartz;

namespace Extractor.App.Jobs;

/// <summary>Takes the next batch of a lane and works it off.</summary>
internal sealed class BatchJob(WorkerHost host) : IJob
{
    public const string Lane = "lane";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await host.RunBatchAsync(Enum.Parse<WorkLane>(context.MergedJobDataMap.GetString(Lane)!));
}

using Extractor.Storage.Jobs;
using Quartz;

namespace Extractor.App.Jobs;

/// <summary>A turn at the batches of a lane: takes the next one and works it off, and so on for some seconds.</summary>
internal sealed class BatchJob(WorkerHost host) : IJob
{
    public const string Lane = "lane";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await host.RunBatchAsync(Enum.Parse<WorkLane>(context.MergedJobDataMap.GetString(Lane)!));
}

using System.ComponentModel;
using System.Globalization;
using Extractor.App.Jobs;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Api;

internal static class JobsApi
{
    public static Tagged<JobListBody> List(
        IFactStore store,
        [Description("How many jobs, 1 to 1000; 20 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var count = RequestValues.Limit(limit);
        var found = store.Jobs.List(RequestValues.Number(after, "after"), count + 1);
        return new(new JobListBody([.. found.Take(count).Select(r => new JobBody(r))], found.Count > count ? Text(found[count - 1].RunId) : null));
    }

    public static Tagged<JobBody> Get(IFactStore store, long id) => new(new JobBody(Find(store, id)));

    public static Tagged<JobItemsBody> Items(
        IFactStore store,
        long id,
        [Description("Only documents in this state: waiting, new, changed, unchanged or failed")] string? state,
        [Description("Only documents whose path or reason holds this text")] string? text,
        [Description("How many documents, 1 to 1000; 100 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        Find(store, id);
        var count = RequestValues.Limit(limit, 100);
        var filter = new ItemFilter { State = string.IsNullOrEmpty(state) ? null : RequestValues.Choice(state, "state", ItemState.Waiting), Text = text is "" ? null : text };
        var found = store.Jobs.Items(id, filter, RequestValues.Number(after, "after") ?? 0, count + 1);
        return new(new JobItemsBody([.. found.Take(count).Select(i => new JobItemBody(i))], found.Count > count ? Text(found[count - 1].Seq) : null));
    }

    public static Tagged<JobBody> Retry(HttpContext context, IFactStore store, Site site, long id)
    {
        Find(store, id);
        store.Jobs.Retry(id, ItemFilter.Failed, site.Pipeline.Fingerprint);
        context.RequestServices.GetService<HostedWorkers>()?.Signal();
        return Get(store, id);
    }

    public static Tagged<JobBody> Cancel(IFactStore store, long id)
    {
        Find(store, id);
        store.Jobs.Stop(id, RunState.Cancelled);
        return Get(store, id);
    }

    public static Tagged<JobBody> Resume(HttpContext context, IFactStore store, Site site, long id)
    {
        Find(store, id);
        store.Jobs.Resume(id, site.Pipeline.Fingerprint);
        context.RequestServices.GetService<HostedWorkers>()?.Signal();
        return Get(store, id);
    }

    private static JobRun Find(IFactStore store, long id) => store.Jobs.Find(id) ?? throw new ApiException(StatusCodes.Status404NotFound, $"There is no job {id}.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

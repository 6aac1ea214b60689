using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Jobs;

/// <summary>Answers <c>/jobs</c> and what lies below it.</summary>
internal static class JobsEndpoints
{
    private const int Rows = 25;
    private const int Items = 80;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWatch = TimeSpan.FromMinutes(30);

    /// <summary>What a page is told of a run that moves.</summary>
    private sealed record Progress(long Id, string State, long Total, long Finished, long New, long Changed, long Unchanged, long Failed, long Facts);

    public static IResult List(IFactStore store, long? before)
    {
        var runs = store.Jobs.List(before, Rows + 1);
        return Page.Of<JobsPage>(new { Runs = runs.Take(Rows).ToList(), Workers = store.Jobs.Workers(), Next = runs.Count > Rows ? runs[Rows - 1].RunId : (long?)null });
    }

    public static IResult Get(HttpContext context, IFactStore store, long id, string? state, string? stage, string? text, long? after)
    {
        if (store.Jobs.Find(id) is not { } run)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "jobs.missing");
        }

        var wanted = Enum.TryParse<ItemState>(state, ignoreCase: true, out var s) ? s : run.Failed > 0 && state is null ? ItemState.Failed : (ItemState?)null;
        var filter = new ItemFilter { State = wanted, Stage = Filled(stage), Text = Filled(text) };
        var items = store.Jobs.Items(id, filter, after ?? 0, Items + 1);
        return Page.Of<JobPage>(new { Run = run, Filter = filter, Found = items.Take(Items).ToList(), Next = items.Count > Items ? items[Items - 1].Seq : (long?)null });
    }

    /// <summary>Articles that somebody sends; the same again go on with the same run.</summary>
    public static async Task<IResult> Upload(HttpContext context, Uploads uploads, Site site, [FromForm] IFormFileCollection files)
    {
        if (files.Count == 0 || files.Count > site.Limits.UploadFiles)
        {
            return Page.Fault(context, StatusCodes.Status400BadRequest, files.Count == 0 ? "jobs.nothing" : "jobs.too-many");
        }

        var run = await uploads.TakeAsync(new UploadRequest(Caller.Of(context).Name, files), context.RequestAborted);
        return Results.LocalRedirect($"/jobs/{run!.RunId.ToString(CultureInfo.InvariantCulture)}");
    }

    public static IResult Retry(HttpContext context, IFactStore store, Site site, long id, [FromForm] string? stage, [FromForm] string? text) =>
        Then(context, id, store.Jobs.Find(id) is not null && store.Jobs.Retry(id, new ItemFilter { State = ItemState.Failed, Stage = Filled(stage), Text = Filled(text) }, site.Pipeline.Fingerprint) >= 0);

    public static IResult Cancel(HttpContext context, IFactStore store, long id) => Then(context, id, store.Jobs.Find(id) is not null && store.Jobs.Stop(id, RunState.Cancelled) is var _);

    public static IResult Resume(HttpContext context, IFactStore store, Site site, long id) => Then(context, id, store.Jobs.Find(id) is not null && store.Jobs.Resume(id, site.Pipeline.Fingerprint) is var _);

    /// <summary>What moves, as long as the reader looks.</summary>
    /// <param name="id">One run; null for all that are open.</param>
    public static IResult Watch(HttpContext context, IFactStore store, long? id) => TypedResults.ServerSentEvents(Moves(store, id, context.RequestAborted), "progress");

    private static async IAsyncEnumerable<string> Moves(IFactStore store, long? id, [EnumeratorCancellation] CancellationToken stop)
    {
        var told = new Dictionary<long, Progress>();
        for (var waited = TimeSpan.Zero; waited < LongestWatch && !stop.IsCancellationRequested; waited += Look)
        {
            var runs = id is { } one ? store.Jobs.Find(one) is { } run ? [run] : [] : store.Jobs.List(null, Rows);
            foreach (var now in runs.Select(Of).Where(p => told.GetValueOrDefault(p.Id) != p))
            {
                told[now.Id] = now;
                yield return JsonSerializer.Serialize(now, JsonSerializerOptions.Web);
            }

            await Task.Delay(Look, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Progress Of(JobRun run) => new(run.RunId, run.State.ToString().ToLowerInvariant(), run.Total, run.Finished, run.New, run.Changed, run.Unchanged, run.Failed, run.Facts);

    private static IResult Then(HttpContext context, long id, bool found) =>
        found ? Results.LocalRedirect($"/jobs/{id.ToString(CultureInfo.InvariantCulture)}") : Page.Fault(context, StatusCodes.Status404NotFound, "jobs.missing");

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.ComponentModel;
using System.Globalization;
using Extractor.App.Review;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

internal static class ReviewsApi
{
    public static Tagged<ReviewListBody> List(
        HttpContext context,
        IFactStore store,
        PageContext page,
        [Description("Only facts that this query finds, and places in such documents")] string? q,
        [Description("Only what is assigned to the caller: true; all unless said")] bool? mine,
        [Description("How many, 1 to 1000; 20 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var found = new ReviewQueue(store).List(new QueueRequest
        {
            Query = Query.Parse(q ?? ""), Limit = RequestValues.Limit(limit), After = after is "" ? null : after,
            Reviewer = mine == true ? Caller.Of(context).Signature : null, AssignedOnly = mine == true,
        });
        return new(new ReviewListBody([.. found.Items.Select(i => new ReviewItemBody(i, page.Words))], found.Next, found.Total, found.IsCapped));
    }

    public static Tagged<DecisionListBody> Log(
        IFactStore store,
        [Description("Only decisions of one reviewer")] string? reviewer,
        [Description("How many decisions, 1 to 1000; 20 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var count = RequestValues.Limit(limit);
        var found = store.Review.Log(count + 1, RequestValues.Number(after, "after"), reviewer is "" ? null : reviewer);
        return new(new DecisionListBody(
            [.. found.Take(count).Select(d => new DecisionBody(d))], found.Count > count ? found[count - 1].DecisionId.ToString(CultureInfo.InvariantCulture) : null));
    }
}

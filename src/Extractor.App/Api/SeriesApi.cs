using System.ComponentModel;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

internal static class SeriesApi
{
    public static Tagged<SeriesBody> Get(
        IFactStore store,
        [Description("Its name; where no fact has exactly that, every name that holds it")] string indicator,
        [Description("Only facts that this query finds")] string? q,
        [Description("At most so many facts, the newest, 1 to 1000; 1000 unless said")] int? limit)
    {
        if (string.IsNullOrWhiteSpace(indicator))
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "indicator is empty.");
        }

        return new(SeriesBody.Of(indicator, store.Series(indicator.Trim(), Query.Parse(q ?? ""), RequestValues.Limit(limit, RequestValues.MostItems))));
    }
}

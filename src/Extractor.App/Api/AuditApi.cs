using System.ComponentModel;
using System.Globalization;
using Extractor.Storage;

namespace Extractor.App.Api;

internal static class AuditApi
{
    public static Tagged<AuditListBody> List(
        IFactStore store,
        [Description("How many entries, 1 to 1000; 100 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var count = RequestValues.Limit(limit, 100);
        var found = store.Accounts.Audit(RequestValues.Number(after, "after"), count + 1);
        return new(new AuditListBody([.. found.Take(count)], found.Count > count ? found[count - 1].EntryId.ToString(CultureInfo.InvariantCulture) : null));
    }
}

using System.Globalization;
using Extractor.App.Web;
using Extractor.Storage;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Pages.Remarks;

/// <summary>Answers <c>/remarks</c>: what a reviewer should see of articles that is no fact, by its code.</summary>
internal static class RemarksEndpoint
{
    private const int Rows = 40;

    public static IResult Get(IFactStore store, string? code, string? after)
    {
        long? behind = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var found = string.IsNullOrEmpty(code) ? [] : store.Remarks(code, behind, Rows + 1);
        return Page.Of<RemarksPage>(new { Code = code ?? "", Remarks = found.Take(Rows).ToList(), Next = found.Count > Rows ? found[Rows - 1].RemarkId : (long?)null });
    }
}

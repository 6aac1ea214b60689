using Extractor.App.Web;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Lexicons;

/// <summary>Answers <c>/lexicon</c>: suggests a word for the pipeline and shows what it would change.</summary>
internal static class LexiconEndpoints
{
    private const int LongestWord = 40;

    public static IResult Get(LexiconWorkshop workshop, string? list, string? word, string? normal) =>
        Page.Of<LexiconPage>(new { Model = new LexiconModel { Lexicons = workshop.Lexicons, List = list ?? "", Word = word?.Trim() ?? "", Normal = normal?.Trim() ?? "" } });

    public static async Task<IResult> Try(
        HttpContext context, PageContext page, LexiconWorkshop workshop, IFactStore store, [FromForm] string? list, [FromForm] string? word, [FromForm] string? normal)
    {
        var model = new LexiconModel { Lexicons = workshop.Lexicons, List = list ?? "", Word = word?.Trim() ?? "", Normal = normal?.Trim() ?? "" };
        var fault = !model.Lexicons.Contains(model.List) || model.Word.Length == 0 ? "lexicon.incomplete"
            : model.Word.Length > LongestWord || model.Normal.Length > LongestWord || $"{model.Word}{model.Normal}".Any(c => char.IsControl(c) || c == '"') || model.Word[0] == '#' ? "lexicon.odd"
            : null;
        if (fault is not null)
        {
            return Refused(model, page[fault]);
        }

        var query = Query.Parse($"\"{model.Word}\"");
        var documents = store.FindDocuments(query).Count;
        if (documents > LexiconWorkshop.MostDocuments)
        {
            return Refused(model, page.Format("lexicon.common", documents, LexiconWorkshop.MostDocuments));
        }

        try
        {
            return Page.Of<LexiconPage>(new { Model = model with { Trial = await workshop.TryAsync(model, query, context.RequestAborted) } });
        }
        catch (PipelineException x)
        {
            return Refused(model, [.. x.Faults.Select(f => f[(f.LastIndexOf(Path.DirectorySeparatorChar) + 1)..])]);
        }
    }

    private static IResult Refused(LexiconModel model, params IReadOnlyList<string> faults) =>
        Page.Of<LexiconPage>(new { Model = model with { Faults = faults } }, StatusCodes.Status422UnprocessableEntity);
}

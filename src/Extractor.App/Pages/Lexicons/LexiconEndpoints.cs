using System.Globalization;
using System.Text;
using Extractor.App.Jobs;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.App.Words;
using Extractor.Storage;
using Extractor.Storage.Accounts;
using Extractor.Storage.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Pages.Lexicons;

/// <summary>Answers <c>/lexicon</c>: words are tried, proposed, adopted, declined and withdrawn there.</summary>
internal static class LexiconEndpoints
{
    private const int ShownLog = 15;

    /// <summary>What the form holds.</summary>
    internal sealed record Given([property: FromForm] string? List, [property: FromForm] string? Word, [property: FromForm] string? Normal, [property: FromForm] string? More, [property: FromForm] string? Reason, [property: FromForm] bool? Anyway);

    public static IResult Get(HttpContext context, WordDesk desk, IFactStore store, string? list, string? word, string? normal, string? more, long? done) =>
        Show(Model(context, desk, store, new Given(list, word, normal, more, null, null)) with { Done = done is { } change ? store.Words.Find(change) : null });

    public static Task<IResult> Try(HttpContext context, PageContext page, WordDesk desk, IFactStore store, [AsParameters] Given given) =>
        AnswerAsync(context, page, desk, store, given, async model => Show(model with { Trial = await desk.TryAsync(model.Entry, context.RequestAborted) }));

    public static Task<IResult> Propose(HttpContext context, PageContext page, WordDesk desk, IFactStore store, [AsParameters] Given given) =>
        AnswerAsync(context, page, desk, store, given, async model => Back(await desk.ProposeAsync(model.Entry, Name(context), model.Reason, context.RequestAborted)));

    public static Task<IResult> Adopt(HttpContext context, PageContext page, WordDesk desk, IFactStore store, [AsParameters] Given given) =>
        AnswerAsync(context, page, desk, store, given, async model => Back(await desk.AdoptAsync(model.Entry, Name(context), model.Reason, given.Anyway == true, context.RequestAborted)));

    public static Task<IResult> Decline(HttpContext context, PageContext page, WordDesk desk, IFactStore store, [FromForm] long id, [FromForm] string? reason) =>
        OnAsync(context, page, desk, store, id, found => Task.FromResult(desk.Decline(found.Entry, Name(context), reason?.Trim() ?? "")));

    public static Task<IResult> Withdraw(HttpContext context, PageContext page, WordDesk desk, IFactStore store, [FromForm] long id, [FromForm] string? reason) =>
        OnAsync(context, page, desk, store, id, found => desk.WithdrawAsync(found.Entry, Name(context), reason?.Trim() ?? "", context.RequestAborted));

    /// <summary>Extracts the articles that hold the word again.</summary>
    public static IResult Again(HttpContext context, WordDesk desk, IFactStore store, [FromForm] long id)
    {
        if (store.Words.Find(id) is not { } found || found.Entry.Lexicon == WordEntry.Aliases)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "lexicon.gone");
        }

        var run = desk.ExtractAgain(found.Entry);
        context.RequestServices.GetService<HostedWorkers>()?.Signal();
        return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/jobs/{run}"));
    }

    /// <summary>The adopted words as lines for the files of the pipeline.</summary>
    public static IResult Lines(IFactStore store)
    {
        var text = new StringBuilder();
        foreach (var lexicon in store.Words.Adopted().GroupBy(w => w.Lexicon))
        {
            text.Append("# lexicons/").Append(lexicon.Key).Append(".tsv\n").AppendJoin('\n', lexicon.Select(w => w.Line)).Append('\n');
        }

        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/tab-separated-values; charset=utf-8", "words.tsv");
    }

    private static async Task<IResult> OnAsync(HttpContext context, PageContext page, WordDesk desk, IFactStore store, long id, Func<WordChange, Task<WordChange>> act)
    {
        if (store.Words.Find(id) is not { } found)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "lexicon.gone");
        }

        return await AnswerAsync(context, page, desk, store, new Given(null, null, null, null, null, null), async _ => Back(await act(found)));
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, PageContext page, WordDesk desk, IFactStore store, Given given, Func<LexiconModel, Task<IResult>> answer)
    {
        var model = Model(context, desk, store, given);
        try
        {
            if ($"{model.Word}{model.Normal}{model.More}".Any(char.IsControl))
            {
                throw new WordException("lexicon.odd", WordDesk.LongestLine); // a tab would be another column
            }

            return await answer(model);
        }
        catch (WordException x)
        {
            var trial = x.Key == "lexicon.contradicts" ? await desk.TryAsync(model.Entry, context.RequestAborted) : null;
            return Show(model with { Trial = trial, Contradicts = trial is not null, Faults = [page.Format(x.Key, [.. x.Values]), .. x.Faults] }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static LexiconModel Model(HttpContext context, WordDesk desk, IFactStore store, Given given)
    {
        var list = desk.Lexicons.Names.Contains(given.List) ? given.List! : "";
        var (about, sample) = list.Length > 0 ? desk.Lexicons.Sample(list) : ("", []);
        var role = Caller.Of(context).Role;
        return new LexiconModel
        {
            Lexicons = desk.Lexicons.Names, List = list, About = about, Sample = sample,
            Word = given.Word?.Trim() ?? "", Normal = given.Normal?.Trim() ?? "", More = given.More?.Trim() ?? "", Reason = given.Reason?.Trim() ?? "",
            Waiting = store.Words.Standing(WordAction.Proposed),
            Adopted = [.. store.Words.Standing(WordAction.Adopted).Where(c => c.Entry.Lexicon != WordEntry.Aliases).Select(c => (c, desk.Lexicons.StandingOf(c.Entry)))],
            Log = store.Words.Log(null, ShownLog),
            MayPropose = role >= Role.Reviewer, MayAdopt = role >= Role.Admin,
        };
    }

    private static string Name(HttpContext context) => Caller.Of(context).Signature;

    private static IResult Show(LexiconModel model, int status = StatusCodes.Status200OK) => Page.Of<LexiconPage>(new { Model = model }, status);

    private static IResult Back(WordChange change) => Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/lexicon?done={change.ChangeId}"));
}

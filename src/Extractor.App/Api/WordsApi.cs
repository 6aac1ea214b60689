using System.ComponentModel;
using System.Globalization;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.App.Words;
using Extractor.Storage;
using Extractor.Storage.Words;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>Words for the lexicons of the pipeline.</summary>
internal static class WordsApi
{
    private const int ShownChanges = 200;

    public static Tagged<WordListBody> List(IFactStore store, [Description("Only words that are proposed, adopted, declined or withdrawn; all unless said")] string? state)
    {
        WordAction? wanted = string.IsNullOrEmpty(state) ? null : RequestValues.Choice(state, "state", WordAction.Proposed);
        return new(new WordListBody([.. store.Words.Standing(wanted).Select(c => new WordBody(c))], null));
    }

    public static Tagged<WordListBody> Log(
        IFactStore store,
        [Description("How many entries, 1 to 1000; 100 unless said")] int? limit,
        [Description("'next' of the page before")] string? after)
    {
        var count = RequestValues.Limit(limit, 100);
        var found = store.Words.Log(RequestValues.Number(after, "after"), count + 1);
        return new(new WordListBody([.. found.Take(count).Select(c => new WordBody(c))], found.Count > count ? found[count - 1].ChangeId.ToString(CultureInfo.InvariantCulture) : null));
    }

    public static Task<Tagged<WordTrialBody>> Try(HttpContext context, WordDesk desk, Languages languages, WordRequest word) => Told(languages, async () =>
    {
        var trial = await desk.TryAsync(Entry(word), context.RequestAborted);
        var effect = trial.Effect;
        return new WordTrialBody(
            trial.Holding, effect.Documents, effect.Gained, effect.Lost, effect.Changed, effect.Contradicted, [.. trial.Changes.Take(ShownChanges).Select(c => new WordChangeBody(c))]);
    });

    public static Task<Tagged<WordBody>> Propose(HttpContext context, WordDesk desk, Languages languages, WordRequest word) =>
        Told(languages, async () => new WordBody(await desk.ProposeAsync(Entry(word), Caller.Of(context).Signature, word.Reason ?? "", context.RequestAborted)));

    public static Task<Tagged<WordBody>> Decide(HttpContext context, IFactStore store, WordDesk desk, Languages languages, long id, WordDecisionRequest decision)
    {
        var found = store.Words.Find(id) ?? throw new ApiException(StatusCodes.Status404NotFound, $"There is no word {id}.");
        var (by, reason) = (Caller.Of(context).Signature, decision.Reason ?? "");
        return Told(languages, async () => new WordBody(decision.Action switch
        {
            "adopt" => await desk.AdoptAsync(found.Entry, by, reason, decision.Anyway == true, context.RequestAborted),
            "decline" => desk.Decline(found.Entry, by, reason),
            "withdraw" => await desk.WithdrawAsync(found.Entry, by, reason, context.RequestAborted),
            _ => throw new ApiException(StatusCodes.Status422UnprocessableEntity, $"action is one of adopt, decline, withdraw, not '{decision.Action}'."),
        }));
    }

    private static WordEntry Entry(WordRequest word) => new(word.Lexicon, word.Line);

    private static async Task<Tagged<T>> Told<T>(Languages languages, Func<Task<T>> work)
    {
        try
        {
            return new(await work());
        }
        catch (WordException x)
        {
            var conflicts = x.Key is "lexicon.contradicts" or "lexicon.adopted-already" or "lexicon.moved";
            throw new ApiException(
                conflicts ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
                string.Join("\n", x.Faults.Prepend(languages["en"].Format("web." + x.Key, [.. x.Values]))));
        }
    }
}

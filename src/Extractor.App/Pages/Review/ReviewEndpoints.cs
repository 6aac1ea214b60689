using System.Globalization;
using Extractor.App.Review;
using Extractor.App.Web;
using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;
using Extractor.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Review;

/// <summary>Answers <c>/review</c> and takes decisions.</summary>
internal static class ReviewEndpoints
{
    private const int Shown = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);
    private const int LastDecisions = 10;
    private const int ShownAlike = 6;
    private const string SlotPrefix = "s.";

    public static Task<IResult> Get(HttpContext context, PageContext page, IFactStore store, QueueCache queues, string? q, string? after, string? name) =>
        ShowAsync(context, page, store, queues, q?.Trim() ?? "", after, name, null);

    /// <summary>One decision: accept, reject, correct or comment.</summary>
    public static async Task<IResult> Decide(HttpContext context, PageContext page, IFactStore store, QueueCache queues, [FromForm] string name, [FromForm] string action, [FromForm] string? q, [FromForm] string? after)
    {
        var form = context.Request.Form;
        var reviewer = Reviewer(context);
        var reason = Filled(form["reason"]) ?? Filled(form["why"]);
        try
        {
            switch (action)
            {
                case "accept":
                    store.Review.Accept(name, reviewer, reason);
                    break;
                case "reject":
                    store.Review.Reject(name, reviewer, reason);
                    break;
                case "correct":
                    Correct(store, form, name, reviewer, reason, page);
                    break;
                case "merge":
                    string[] others = [.. form["others"].OfType<string>()];
                    Merge(store, form, name, others, reviewer, reason, page);
                    queues.Forget();
                    break;
                default:
                    return Page.Fault(context, StatusCodes.Status400BadRequest, "review.unknown");
            }
        }
        catch (ReviewException x)
        {
            return await ShowAsync(context, page, store, queues, q ?? "", after, name, page.Words.Format($"review.fault.{x.Fault}", x.What));
        }
        catch (FormatException x)
        {
            return await ShowAsync(context, page, store, queues, q ?? "", after, name, x.Message);
        }

        queues.Decided(name);
        return Back(q, after);
    }

    /// <summary>Accepts what was in sight and nothing else.</summary>
    public static IResult AcceptAll(HttpContext context, IFactStore store, QueueCache queues, [FromForm] string? q, [FromForm] string? after)
    {
        foreach (var name in context.Request.Form["names"].OfType<string>().Take(Shown))
        {
            try
            {
                store.Review.Accept(name, Reviewer(context), "bulk");
            }
            catch (ReviewException)
            {
                // Decided or extracted anew meanwhile: it stays as it is.
            }

            queues.Decided(name);
        }

        return Back(q, after);
    }

    public static async Task<IResult> Undo(HttpContext context, PageContext page, IFactStore store, QueueCache queues, [FromForm] long? id, [FromForm] string? q, [FromForm] string? after)
    {
        try
        {
            if ((id ?? store.Review.LastOf(Reviewer(context))?.DecisionId) is { } decision)
            {
                queues.Undone(store.Review.Undo(decision, Reviewer(context)));
            }
        }
        catch (ReviewException x)
        {
            return await ShowAsync(context, page, store, queues, q ?? "", after, null, page.Words.Format($"review.fault.{x.Fault}", x.What));
        }

        return Back(q, after);
    }

    /// <summary>The name decisions are kept under: of the account, else of the machine's user.</summary>
    private static string Reviewer(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } name ? name : Environment.UserName;

    private static async Task<IResult> ShowAsync(HttpContext context, PageContext page, IFactStore store, QueueCache queues, string query, string? after, string? name, string? fault)
    {
        var model = new ReviewModel { Query = query, After = after, Fault = fault };
        var reviewer = Reviewer(context);
        try
        {
            if (await queues.OfAsync(Query.Parse(query), reviewer, after, Patience) is not var (items, waiting, capped))
            {
                context.Response.Headers["Refresh"] = "2";
                return Page.Of<ReviewPage>(new { Model = model with { IsBeingMade = true } });
            }

            var shown = items.Take(Shown).Select(i => Item(i, page)).ToList();
            if (name is not null)
            {
                shown.RemoveAll(i => i.Name == name);
                shown.InsertRange(0, Named(store, name, page));
            }

            model = model with { Items = shown, Waiting = waiting, IsCapped = capped, Alike = shown is [{ Fact: { } first }, ..] ? Alike(store, first) : [] };
        }
        catch (QueryException x)
        {
            return Page.Of<ReviewPage>(new { Model = model with { QueryFault = x } }, StatusCodes.Status400BadRequest);
        }

        var log = store.Review.Log(200, reviewer: reviewer);
        var undone = log.Where(d => d.Undoes is not null).Select(d => d.Undoes!.Value).ToHashSet();
        var counting = log.Where(d => d.Action is not (DecisionAction.Undo or DecisionAction.Assign) && !undone.Contains(d.DecisionId)).ToList();
        model = model with { Last = [.. counting.Take(LastDecisions)], Done = counting.Count(d => d.At.UtcDateTime.Date == DateTime.UtcNow.Date) };
        return Page.Of<ReviewPage>(new { Model = model }, fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static ReviewItem Item(QueueItem item, PageContext page) =>
        new(item.Name, item.Name, item.Fact, item.Remark, item.Risk, [.. item.Reasons.Select(r => QueueReasons.Words(r, page.Words))]);

    /// <summary>An item that the reviewer asked for, in the queue or not.</summary>
    private static IEnumerable<ReviewItem> Named(IFactStore store, string name, PageContext page) =>
        store.Review.Find(name) is { } found && (found.Fact is not null || found.Remark is not null)
            ? [new ReviewItem(name, name, found.Fact, found.Remark, 0, [.. (found.Fact?.Fact.Issues ?? []).Select(i => FactText.Word("issue", i, page.Words))])]
            : [];

    /// <summary>Of the same sentence first, then the nearest.</summary>
    private static IReadOnlyList<StoredFact> Alike(IFactStore store, StoredFact fact) =>
        store.FindDocument(fact.DocumentId)?.Facts
            .Where(f => f.Fact.Kind == fact.Fact.Kind && f.Fact.Id != fact.Fact.Id && f.State != "rejected")
            .OrderBy(f => f.Fact.SentenceSpan == fact.Fact.SentenceSpan ? 0 : 1).ThenBy(f => Math.Abs(f.Fact.Span.Start - fact.Fact.Span.Start)).Take(ShownAlike).ToList() ?? [];

    private static void Correct(IFactStore store, IFormCollection form, string name, string reviewer, string? reason, PageContext page)
    {
        var (changed, span) = Changes(store, form, name, page);
        if (changed.Count == 0 && span is null)
        {
            throw new FormatException(page["review.unchanged"]);
        }

        store.Review.Correct(name, changed, span, reviewer, reason);
    }

    /// <summary>What was changed in the fields holds for the one that stays.</summary>
    private static void Merge(IFactStore store, IFormCollection form, string name, string[] others, string reviewer, string? reason, PageContext page)
    {
        if (others.Length == 0)
        {
            throw new FormatException(page["review.merge.none"]);
        }

        var (changed, span) = Changes(store, form, name, page);
        store.Review.Merge(name, others, changed, span, reviewer, reason);
    }

    private static (List<FactSlot> Slots, TextSpan? Span) Changes(IFactStore store, IFormCollection form, string name, PageContext page)
    {
        if (store.Review.Find(name)?.Fact?.Fact is not { } fact)
        {
            throw new ReviewException(ReviewFault.NothingThere, name);
        }

        var changed = new List<FactSlot>();
        foreach (var slot in fact.Slots.Where(s => form.ContainsKey(SlotPrefix + s.Name)))
        {
            var text = form[SlotPrefix + slot.Name].ToString().Trim();
            if (text != SlotText.Of(slot))
            {
                changed.Add(SlotReader.Read(fact.Kind, slot.Name, text, out var fault));
                if (fault is not null)
                {
                    throw new FormatException($"{FactText.Word("slot", slot.Name, page.Words)}: {page.Words.Format(fault, text, slot.Name)}");
                }
            }
        }

        return (changed, Span(form, fact));
    }

    private static TextSpan? Span(IFormCollection form, Fact fact) =>
        int.TryParse(form["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(form["end"], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && end > start && (start, end) != (fact.Span.Start, fact.Span.End)
            ? new TextSpan(start, end)
            : null;

    private static IResult Back(string? query, string? after) => Results.LocalRedirect(Link.Ascii(Link.To("/review", ("q", query), ("after", after))));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.Globalization;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Records;
using Extractor.Storage.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Pages.Review;

/// <summary>Takes facts that a reviewer states: one that was missed, or several in the place of one.</summary>
internal static class FactFormEndpoints
{
    private const int Around = 120;

    /// <param name="document">Number of the article.</param>
    /// <param name="quote">Words chosen in it; empty leaves them to be written.</param>
    /// <param name="at">Where they stand.</param>
    public static IResult Add(HttpContext context, Site site, IFactStore store, long document, string? quote, int? at, string? kind, string? q, string? after)
    {
        if (store.FindDocument(document) is not { } stored || Slots(site, kind ?? "figure") is not { } slots)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "article.missing");
        }

        var chosen = QuotePlace.Find(stored.Document.Text, quote ?? "", at ?? 0);
        var model = Model(stored, kind ?? "figure", chosen?.Start ?? at ?? 0, q, after);
        return Page.Of<FactFormPage>(new { Model = model with { Parts = [new FactPart(quote ?? "", slots.Select(s => new FactSlot(s, Given(s))).ToList())] } });
    }

    public static IResult TakeAdded(
        HttpContext context, Site site, PageContext page, IFactStore store, QueueCache queues, [FromForm] long document, [FromForm] string kind, [FromForm] int at, [FromForm] string? q, [FromForm] string? after)
    {
        if (store.FindDocument(document) is not { } stored || Slots(site, kind) is not { } slots)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "article.missing");
        }

        var reader = new FactFormReader(context.Request.Form, page, kind, slots);
        return Take(page, Model(stored, kind, at, q, after) with { Parts = [reader.Part(0)] }, () =>
        {
            var facts = reader.Facts(stored.Document.Text, at);
            if (facts is not [var fact])
            {
                throw new FormatException(page["form.no-quote"]);
            }

            var taken = store.Review.Add(stored.Document.Path, fact, Caller.Of(context).Signature);
            queues.Forget();
            var id = store.Review.Find($"{taken[0].Target}@{stored.Document.Path}")?.Fact?.Fact.Id;
            return Results.LocalRedirect(Link.To($"/articles/{document.ToString(CultureInfo.InvariantCulture)}", ("f", id)));
        });
    }

    public static IResult Split(HttpContext context, IFactStore store, string name, int? parts, string? q, string? after)
    {
        if (store.Review.Find(name)?.Fact is not { } fact || store.FindDocument(fact.DocumentId) is not { } stored)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "review.gone");
        }

        var count = Math.Clamp(parts ?? 2, 2, FactFormReader.MostParts);
        return Page.Of<FactFormPage>(new { Model = Model(stored, fact, name, q, after) with { Parts = [.. Enumerable.Range(0, count).Select(i => new FactPart(i == 0 ? fact.Fact.Quote : "", fact.Fact.Slots))] } });
    }

    public static IResult TakeSplit(HttpContext context, PageContext page, IFactStore store, QueueCache queues, [FromForm] string name, [FromForm] int count, [FromForm] string? q, [FromForm] string? after)
    {
        if (store.Review.Find(name)?.Fact is not { } fact || store.FindDocument(fact.DocumentId) is not { } stored)
        {
            return Page.Fault(context, StatusCodes.Status404NotFound, "review.gone");
        }

        var reader = new FactFormReader(context.Request.Form, page, fact.Fact.Kind, [.. fact.Fact.Slots.Select(s => s.Name)]);
        var model = Model(stored, fact, name, q, after) with { Parts = [.. Enumerable.Range(0, Math.Clamp(count, 2, FactFormReader.MostParts)).Select(reader.Part)] };
        return Take(page, model, () =>
        {
            var facts = reader.Facts(stored.Document.Text, fact.Fact.Span.Start);
            if (facts.Count < 2)
            {
                throw new FormatException(page["form.two-parts"]);
            }

            store.Review.Split(name, facts, Caller.Of(context).Signature);
            queues.Forget();
            return Results.LocalRedirect(Link.Ascii(Link.To("/review", ("q", q), ("after", after))));
        });
    }

    /// <summary>Takes what was written, or shows it again with what is wrong with it.</summary>
    private static IResult Take(PageContext page, FactFormModel model, Func<IResult> work)
    {
        try
        {
            return work();
        }
        catch (FormatException x)
        {
            return Again(model with { Fault = x.Message });
        }
        catch (ReviewException x)
        {
            return Again(model with { Fault = page.Words.Format($"review.fault.{x.Fault}", x.What) });
        }
    }

    private static IResult Again(FactFormModel model) => Page.Of<FactFormPage>(new { Model = model }, StatusCodes.Status422UnprocessableEntity);

    private static FactFormModel Model(StoredDocument stored, StoredFact fact, string name, string? q, string? after) => Model(stored, fact.Fact.Kind, fact.Fact.SentenceSpan.Start, q, after) with
    {
        Name = name, Start = fact.Fact.SentenceSpan.Start, Context = fact.Fact.Sentence,
    };

    private static FactFormModel Model(StoredDocument stored, string kind, int at, string? q, string? after)
    {
        var text = stored.Document.Text;
        var place = Math.Clamp(at, 0, text.Length);
        // The line that the place stands in, cut where it is long.
        var start = Math.Max(text.LastIndexOf('\n', Math.Max(0, place - 1)) + 1, place - Around);
        var line = text.IndexOf('\n', place);
        var end = Math.Min(line < 0 ? text.Length : line, place + (2 * Around));
        return new FactFormModel
        {
            DocumentId = stored.DocumentId, Title = stored.Document.Title ?? stored.Document.Path, Kind = kind, Start = start, Context = text[start..end], Parts = [], Query = q, After = after,
        };
    }

    private static IReadOnlyList<string>? Slots(Site site, string kind) => site.Pipeline.Packs.FirstOrDefault(p => p.Kind == kind)?.Slots;

    /// <summary>What is meant where nothing else is said.</summary>
    private static FactValue? Given(string slot) => slot switch { "modifier" => "exact", "measure" => "level", "status" => "actual", "direction" => "up", _ => null };
}

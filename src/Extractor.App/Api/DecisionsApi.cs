using System.Text.Json;
using Extractor.App.Security;
using Extractor.Facts;
using Extractor.Storage;
using Extractor.Storage.Review;
using Extractor.Text;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

internal static class DecisionsApi
{
    public static Tagged<DecidedBody> Post(HttpContext context, IFactStore store, string id, DecisionRequest decision)
    {
        id = Uri.UnescapeDataString(id); // a name may hold the path of its document
        try
        {
            var before = store.Review.Find(id) ?? throw new ReviewException(ReviewFault.NothingThere, id);
            var taken = Decide(store.Review, before, id, decision, Caller.Of(context).Signature);
            // A corrected quote gives the fact another id; its first key finds it still.
            var after = store.Review.Find(id) ?? store.Review.Find(taken[0].Target);
            return new(new DecidedBody([.. taken.Select(d => new DecisionBody(d))], after?.Verdict.State ?? "pending", after?.Fact is { } fact ? new FactBody(fact) : null));
        }
        catch (ReviewException x)
        {
            throw new ApiException(
                x.Fault is ReviewFault.NothingThere or ReviewFault.NoDecision ? StatusCodes.Status404NotFound
                : x.Fault is ReviewFault.UndoneAlready or ReviewFault.Ambiguous ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
                Words(x));
        }
    }

    private static IReadOnlyList<Decision> Decide(ReviewStore review, FactReview before, string id, DecisionRequest request, string reviewer)
    {
        switch (request.Action)
        {
            case "accept":
                return review.Accept(id, reviewer, request.Reason);
            case "reject":
                return review.Reject(id, reviewer, request.Reason);
            case "comment":
                return review.Comment(id, request.Reason ?? throw Bad("A comment has a reason."), reviewer);
            case "assign":
                return review.Assign(id, request.Assignee, reviewer);
            case "undo":
                var last = request.Decision ?? before.Verdict.Decided?.DecisionId ?? throw new ReviewException(ReviewFault.NoDecision, id);
                return before.Log.Any(d => d.DecisionId == last) ? review.Undo(last, reviewer, request.Reason) : throw new ReviewException(ReviewFault.NoDecision, $"{last}");
            case "correct":
                var fact = before.Fact?.Fact ?? throw new ReviewException(ReviewFault.NotForRemarks, id);
                var slots = (request.Slots ?? []).Select(s => Slot(fact, s.Key, s.Value)).ToList();
                TextSpan? span = (request.Start, request.End) switch
                {
                    (null, null) => null,
                    ({ } start, { } end) when start >= 0 && end > start => new TextSpan(start, end),
                    _ => throw Bad("start and end go together, end behind start."),
                };
                return slots.Count > 0 || span is not null ? review.Correct(id, slots, span, reviewer, request.Reason) : throw Bad("A correction gives slots, or start and end.");
            default:
                throw Bad($"action is one of accept, reject, correct, comment, assign, undo, not '{request.Action}'.");
        }
    }

    /// <summary>A slot gets a value of the type it has; where it is empty, of the type of the value given.</summary>
    private static FactSlot Slot(Fact fact, string name, JsonElement value)
    {
        var held = (fact.Slots.FirstOrDefault(s => s.Name == name) ?? throw new ReviewException(ReviewFault.UnknownSlot, name)).Value;
        FactValue? read = value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number when held is null or FactValue.Number && value.TryGetDecimal(out var number) => new FactValue.Number(number),
            JsonValueKind.String when held is null or FactValue.Text => new FactValue.Text(value.GetString()!),
            JsonValueKind.True or JsonValueKind.False when held is null or FactValue.Flag => new FactValue.Flag(value.GetBoolean()),
            JsonValueKind.Array when held is null or FactValue.List && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
                new FactValue.List([.. value.EnumerateArray().Select(v => v.GetString()!)]),
            _ => throw Bad($"{name} does not take such a value."),
        };
        return new FactSlot(name, read);
    }

    private static ApiException Bad(string detail) => new(StatusCodes.Status422UnprocessableEntity, detail);

    private static string Words(ReviewException fault) => fault.Fault switch
    {
        ReviewFault.NothingThere => $"There is no fact or remark {fault.What} in sight.",
        ReviewFault.Ambiguous => $"Several facts are called {fault.What}; put @ and the path of the document behind it.",
        ReviewFault.NoDecision => $"There is no such decision on {fault.What}.",
        ReviewFault.UndoneAlready => $"Decision {fault.What} was undone already.",
        ReviewFault.UnknownSlot => $"A fact of this kind has no attribute {fault.What}.",
        ReviewFault.NotInText => $"The quote is not within its sentence at {fault.What}.",
        _ => $"This cannot be decided ({fault.Fault}: {fault.What}).",
    };
}

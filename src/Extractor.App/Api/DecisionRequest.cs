using System.ComponentModel;
using System.Text.Json;

namespace Extractor.App.Api;

/// <summary>What a reviewer says of a fact.</summary>
internal sealed record DecisionRequest
{
    [Description("accept, reject, correct, comment, assign or undo")]
    public required string Action { get; init; }

    [Description("Why")]
    public string? Reason { get; init; }

    [Description("For correct: attributes that say something else, by name; null empties one")]
    public Dictionary<string, JsonElement>? Slots { get; init; }

    [Description("For correct: where the quote begins in the repaired text, where it stands elsewhere; with end")]
    public int? Start { get; init; }

    [Description("For correct: where the quote ends, exclusive")]
    public int? End { get; init; }

    [Description("For assign: who is to look at it; null takes that back")]
    public string? Assignee { get; init; }

    [Description("For undo: the number of the decision; the last one on this fact unless said")]
    public long? Decision { get; init; }
}

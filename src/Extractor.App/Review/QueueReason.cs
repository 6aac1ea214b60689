using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>Why something needs a human.</summary>
/// <param name="Code">The code, or one of <see cref="QueueReasons"/>; its words are the message <c>reason.CODE</c>.</param>
/// <param name="Weight">How likely it is that something is wrong, 0 to 1.</param>
/// <param name="Values">What fills the places of its words.</param>
internal sealed record QueueReason(string Code, double Weight, params IReadOnlyList<string> Values)
{
    /// <summary>What the audit that found it says, in the engine's words; null where the code says all.</summary>
    public string? Explanation { get; init; }

    /// <summary>The check that found it, whose words the values fill: the message <c>audit.CHECK</c>; null where the code's own do.</summary>
    public string? Check { get; init; }

    /// <summary>The other facts involved, such as the other side of a conflict.</summary>
    public IReadOnlyList<StoredFact> Facts { get; init; } = [];
}

using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>One thing that <see cref="LineRecognizer"/> finds in a line.</summary>
/// <param name="Type"><c>number</c>, <c>percent</c>, <c>money</c>, <c>quantity</c>, <c>date</c> or <c>duration</c>.</param>
/// <param name="Span">Its place in the line.</param>
internal sealed record LineItem(string Type, TextSpan Span)
{
    /// <summary>Of a date its notation, else the number.</summary>
    public string? Notation { get; init; }

    public decimal? Value { get; init; }

    public decimal? Upper { get; init; }

    public string? Unit { get; init; }

    public string Modifier { get; init; } = "exact";

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Mod { get; init; }
}

using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Saving;

/// <summary>A fact's row, and the terms it is found by.</summary>
internal sealed record FactRow(long FactId, long SentenceId, Fact Fact, string Slots, DayRange? Period, IReadOnlyList<FactTerm> Terms)
{
    public string State { get; init; } = "pending";

    public long ChangedRun { get; init; }

    public double? Value => (double?)Fact.NumberOf("value");

    public double? ValueMax => (double?)(Fact.NumberOf("upper") ?? Fact.NumberOf("value"));

    public string? Unit => Fact.TextOf("unit") is { } unit ? TextFolding.Fold(unit) : null;

    public string? Inherited => Fact.Slots.Any(s => s.Inherited) ? string.Join(',', Fact.Slots.Where(s => s.Inherited).Select(s => s.Name)) : null;

    public string? Issues => Fact.Issues.Count > 0 ? string.Join(',', Fact.Issues) : null;
}

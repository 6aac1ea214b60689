using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>A target, and the latest actual value of the same thing.</summary>
/// <param name="Actual">Null where none is known.</param>
/// <param name="Reached">Null where there is no actual value, it cannot be compared, or it cannot be told.</param>
/// <param name="Unlike">Why the value cannot be held against the target: basis, part or period; null where it can, or there is none.</param>
public sealed record TargetEntry(StoredFact Target, StoredFact? Actual, bool? Reached, string? Unlike)
{
    /// <summary>What a reader may look for.</summary>
    public IEnumerable<string?> Words => [Target.Fact.TextOf("indicator"), Target.Fact.TextOf("region"), Target.Fact.TextOf("source"), Target.Title];
}

using Extractor.App.Registers;
using Extractor.Storage.Records;

namespace Extractor.App.Pages.Registers;

/// <summary>A target and the latest value that came true of the same thing.</summary>
/// <param name="Actual">Null where none is known.</param>
/// <param name="Reached">Null where it cannot be told.</param>
public sealed record TargetRow(StoredFact Target, StoredFact? Actual, bool? Reached)
{
    internal static TargetRow Of(TargetEntry entry) => new(entry.Target, entry.Actual, entry.Reached);

    /// <summary>What a reader may look for.</summary>
    internal static IEnumerable<string?> Words(TargetEntry entry) => [entry.Target.Fact.TextOf("indicator"), entry.Target.Fact.TextOf("region"), entry.Target.Fact.TextOf("source"), entry.Target.Title];
}

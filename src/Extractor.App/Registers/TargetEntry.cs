using Extractor.Storage.Records;

namespace Extractor.App.Registers;

/// <summary>A target, and the latest actual value of the same thing.</summary>
/// <param name="Actual">Null where none is known.</param>
/// <param name="Reached">Null where there is no actual value, or it cannot be told.</param>
internal sealed record TargetEntry(StoredFact Target, StoredFact? Actual, bool? Reached);

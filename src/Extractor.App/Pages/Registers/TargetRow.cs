using Extractor.Storage.Records;

namespace Extractor.App.Pages.Registers;

/// <summary>A target and the latest value that came true of the same thing; null where none is known.</summary>
public sealed record TargetRow(StoredFact Target, StoredFact? Actual);

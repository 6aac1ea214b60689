namespace Extractor.Storage.Records;

/// <summary>What a store holds in sight.</summary>
public sealed record StoreTotals(long Documents, long Facts, long Runs);

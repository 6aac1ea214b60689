namespace Extractor.Storage.Records;

public sealed record FacetValue(string Value, long Count);

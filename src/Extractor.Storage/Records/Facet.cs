namespace Extractor.Storage.Records;

/// <summary>The commonest values of one attribute among the facts a query finds.</summary>
/// <param name="Name">The qualifier that narrows to a value.</param>
/// <param name="Values">The commonest first.</param>
/// <param name="Counted">How many facts were counted.</param>
/// <param name="IsCapped">Whether only the newest hits were counted, so that the counts are at least so high.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values, long Counted, bool IsCapped);

namespace Extractor.Storage.Records;

/// <summary>What the store knows of an indicator over time.</summary>
/// <param name="Lines">The line with the most points first.</param>
/// <param name="Facts">How many facts it was made of.</param>
/// <param name="IsCapped">Whether there are more, older ones.</param>
public sealed record IndicatorSeries(IReadOnlyList<SeriesLine> Lines, int Facts, bool IsCapped);

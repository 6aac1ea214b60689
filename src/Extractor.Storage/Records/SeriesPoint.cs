namespace Extractor.Storage.Records;

/// <summary>One value for one period, with every fact that states it. Different values for one period are several points.</summary>
/// <param name="Period">In the notation of time values.</param>
/// <param name="FirstDay">yyyymmdd.</param>
/// <param name="LastDay">yyyymmdd, belonging to the period.</param>
/// <param name="Value">Falls are below zero where the line measures growth or change.</param>
/// <param name="Upper">Of a range, its upper end.</param>
/// <param name="Status">actual, target or forecast.</param>
/// <param name="Facts">The newest first.</param>
public sealed record SeriesPoint(string Period, int FirstDay, int LastDay, decimal Value, decimal? Upper, string Status, IReadOnlyList<StoredFact> Facts)
{
    /// <summary>How many independent articles say so: reprints of one count once.</summary>
    public int Witnesses { get; init; } = 1;
}

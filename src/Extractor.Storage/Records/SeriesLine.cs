namespace Extractor.Storage.Records;

/// <summary>Values of one indicator that may be compared: of one region, unit, measure, basis and kind of period.</summary>
public sealed record SeriesLine
{
    public required string Indicator { get; init; }

    /// <summary>Null for the nation or where none is said.</summary>
    public string? Region { get; init; }

    public string? Unit { get; init; }

    public required string Measure { get; init; }

    public string? Basis { get; init; }

    /// <summary>year, half, quarter, month, week, day or interval.</summary>
    public required string PeriodType { get; init; }

    /// <summary>The names that its figures go by, and why they count as one indicator; the commonest first.</summary>
    public required IReadOnlyList<SeriesName> Names { get; init; }

    /// <summary>By period.</summary>
    public required IReadOnlyList<SeriesPoint> Points { get; init; }
}

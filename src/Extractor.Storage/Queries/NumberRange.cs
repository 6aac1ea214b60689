namespace Extractor.Storage.Queries;

/// <summary>A range of numbers; a missing bound is open-ended, an exclusive one does not belong to it.</summary>
/// <param name="Unit">The unit asked for in the notation of facts, or null for any.</param>
public sealed record NumberRange(decimal? Min, bool MinExclusive, decimal? Max, bool MaxExclusive, string? Unit)
{
    /// <summary>Whether some number from <paramref name="low"/> to <paramref name="high"/> lies in the range.</summary>
    public bool Overlaps(double low, double high) =>
        (Min is not { } min || (MinExclusive ? high > (double)min : high >= (double)min))
        && (Max is not { } max || (MaxExclusive ? low < (double)max : low <= (double)max));
}

namespace Extractor.Storage.Review;

/// <summary>How one rule fares by the reviewers' word.</summary>
/// <param name="Hits">Facts in sight that it made.</param>
/// <param name="LastHit">Publication of the newest article it hit; null where none has a date.</param>
public sealed record RuleRecord(string Rule, long Hits, long Accepted, long Rejected, long Corrected, DateOnly? LastHit)
{
    private const double Z = 1.96; // 95 %

    public long Decided => Accepted + Rejected + Corrected;

    /// <summary>Of the facts decided on, the share that was right as the machine had it; null where none is decided.</summary>
    public double? Precision => Decided == 0 ? null : (double)Accepted / Decided;

    /// <summary>Wilson's interval of the precision at 95 %; 0 to 1 where nothing is decided.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            if (Decided == 0)
            {
                return (0, 1);
            }

            double n = Decided, p = Precision!.Value, square = Z * Z;
            var middle = (p + (square / (2 * n))) / (1 + (square / n));
            var half = Z / (1 + (square / n)) * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}

namespace Extractor.Facts;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both belonging to it, each written as yyyymmdd.</summary>
public readonly record struct DayRange(int First, int Last)
{
    public const int Earliest = 0;
    public const int Latest = 99991231;

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    public static int DayOf(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;
}

namespace Extractor.Recognition.Times;

/// <summary>A whole number inside a date.</summary>
/// <param name="Digits">Number of digits it is spelled with; 0 where it is spelled with units (十二).</param>
internal readonly record struct CalendarNumber(int Value, int End, int Digits, bool Written, bool LeadingZero)
{
    /// <summary>Two neighbouring Chinese digits: may be a range (三五年) as well.</summary>
    public bool Approximate { get; init; }
}

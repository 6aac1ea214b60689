namespace Extractor.Audit.CrossArticle;

/// <summary>Numbers that differ as a slip of the pen makes them differ, however far apart they are.</summary>
internal static class NumberSlip
{
    private const int EnoughDigits = 3;

    /// <summary>Whether one is the other with digits exchanged, one digit wrong, or the point or multiplier misplaced.</summary>
    public static bool Between(decimal a, decimal b)
    {
        var (one, other) = (Digits(a), Digits(b));
        if (Math.Min(one.Length, other.Length) < EnoughDigits)
        {
            return false;
        }

        return one == other || (one.Length == other.Length && (one.Order().SequenceEqual(other.Order()) || one.Zip(other).Count(p => p.First != p.Second) == 1));
    }

    /// <summary>The digits that carry meaning, without zeros before and behind.</summary>
    private static string Digits(decimal value) =>
        Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
}

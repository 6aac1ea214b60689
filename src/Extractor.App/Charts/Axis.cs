namespace Extractor.App.Charts;

/// <summary>A range of round numbers that holds the given ones, with evenly spaced marks.</summary>
internal sealed record Axis(double Low, double High, double Step)
{
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step));

    /// <param name="least">The smallest number shown.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="intervals">About how many intervals there should be.</param>
    public static Axis Around(double least, double greatest, int intervals)
    {
        if (greatest <= least)
        {
            greatest = least + Math.Max(1, Math.Abs(least) / 10);
        }

        var raw = (greatest - least) / intervals;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * ((raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return new Axis(Math.Floor(least / step) * step, Math.Ceiling(greatest / step) * step, step);
    }

    /// <summary>Where a number lies between two places.</summary>
    public double Place(double value, double from, double to) => from + ((value - Low) / (High - Low) * (to - from));
}
